package shop.loadtest.bench;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Signs the tokens of made-up customers, as identity-service would: RS256 with 2048 bits. */
public final class Issuer {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final int KEY_BITS = 2048;
  private static final String HEADER = "{\"kid\":\"bench\",\"typ\":\"JWT\",\"alg\":\"RS256\"}";
  private static final Duration LIFE = Duration.ofHours(12);

  private final String name;
  private final KeyPair keys;

  /** An issuer that calls itself {@code name}, with a key of its own. */
  Issuer(String name) throws GeneralSecurityException {
    this.name = name;
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(KEY_BITS);
    this.keys = generator.generateKeyPair();
  }

  /** A token of {@code customer}. */
  public String token(String customer) {
    Instant now = Instant.now();
    String claims =
        """
        {"iss":"%s","sub":"%s","aud":["shop"],"roles":["customer"],"iat":%d,"exp":%d,"jti":"%s"}\
        """
            .formatted(
                name, customer, now.getEpochSecond(), now.plus(LIFE).getEpochSecond(), customer);
    String signed = base64(HEADER) + "." + base64(claims);
    return signed + "." + BASE64.encodeToString(signature(signed));
  }

  private byte[] signature(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public key, as a JWK set. */
  String keySet() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return """
    {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"bench","n":"%s","e":"%s"}]}\
    """
        .formatted(unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int sign = bytes[0] == 0 ? 1 : 0;
    return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
  }

  private static String base64(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
