package shop.cart.cart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a guest shows to be let to a cart: 256 random bits. Only its hash is kept, so nobody who
 * reads the database can open a cart.
 */
public record GuestToken(String value) {

  /** As long as 32 bytes are in base64 for addresses. */
  public static final String FORM = "^[A-Za-z0-9_-]{43}$";

  private static final Pattern PATTERN = Pattern.compile(FORM);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Refuses what we never give out. */
  public GuestToken {
    if (!isOne(value)) {
      throw new IllegalArgumentException("Not a guest's token");
    }
  }

  static boolean isOne(String words) {
    return PATTERN.matcher(words).matches();
  }

  static GuestToken fresh() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new GuestToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  CartOwner.Guest owner() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(value.getBytes(StandardCharsets.US_ASCII));
      return new CartOwner.Guest(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "GuestToken[…]";
  }
}
