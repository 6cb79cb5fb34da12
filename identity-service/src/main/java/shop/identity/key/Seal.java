package shop.identity.key;

import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals keys with AES-256-GCM under a secret that is not in the database.
 *
 * <p>Each key has a salt of its own, from which and from the secret the sealing key and the nonce
 * are derived; so a sealing key seals a single time. The generation is sealed in as well: nobody
 * without the secret can put an old key in the place of a new one.
 */
final class Seal {

  private static final int ROUNDS = 210_000;
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int SALT_BYTES = 16;
  private static final int TAG_BITS = 128;
  private static final HexFormat HEX = HexFormat.of();

  private final String secret;
  private final int rounds;
  private final SecureRandom random = new SecureRandom();

  Seal(String secret) {
    this(secret, ROUNDS);
  }

  /** With fewer rounds for tests, which have nothing to hide. */
  Seal(String secret, int rounds) {
    this.secret = secret;
    this.rounds = rounds;
  }

  SealedKey seal(int generation, RSAKey key, Instant signsFrom) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] json = key.toJSONString().getBytes(StandardCharsets.UTF_8);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, salt, generation).doFinal(json);
      return new SealedKey(generation, HEX.formatHex(salt), HEX.formatHex(sealed), signsFrom);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JVM cannot seal keys", e);
    }
  }

  /**
   * The key inside.
   *
   * @throws KeySecretException when it was sealed with another secret, or changed since
   */
  RSAKey open(SealedKey key) {
    try {
      byte[] salt = HEX.parseHex(key.salt());
      byte[] json =
          cipher(Cipher.DECRYPT_MODE, salt, key.generation()).doFinal(HEX.parseHex(key.sealed()));
      return RSAKey.parse(new String(json, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException | ParseException e) {
      throw new KeySecretException(
          "The signing keys in the database cannot be opened with SHOP_IDENTITY_KEY_SECRET.", e);
    }
  }

  private Cipher cipher(int mode, byte[] salt, int generation) throws GeneralSecurityException {
    int bits = (KEY_BYTES + NONCE_BYTES) * Byte.SIZE;
    byte[] derived =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
            .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, rounds, bits))
            .getEncoded();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(derived, 0, KEY_BYTES, "AES"),
        new GCMParameterSpec(TAG_BITS, derived, KEY_BYTES, NONCE_BYTES));
    cipher.updateAAD(Integer.toString(generation).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
