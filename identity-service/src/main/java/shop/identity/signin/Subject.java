package shop.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What failures are counted for: a login, whether anyone has it or not, or an address. Only hashes
 * are kept, because people type their password where the login belongs.
 */
record Subject(String key) {

  static Subject login(String login) {
    return new Subject("login " + hash(login.toLowerCase(Locale.ROOT)));
  }

  static Subject address(String address) {
    return new Subject("from  " + hash(address));
  }

  private static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JVM has no SHA-256", e);
    }
  }
}
