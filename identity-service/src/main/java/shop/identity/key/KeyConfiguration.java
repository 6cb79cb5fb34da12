package shop.identity.key;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import shop.identity.IdentityProperties;

/** How the keys are sealed and who signs with them. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

  private static final Logger log = LoggerFactory.getLogger(KeyConfiguration.class);
  private static final int LEAST_CHARACTERS = 16;

  @Bean
  Seal seal(IdentityProperties properties, DataSource database) throws SQLException {
    String secret = properties.keySecret();
    if (secret == null || secret.isEmpty()) {
      return new Seal(secretOfAPrivateDatabase(database));
    }
    if (secret.length() < LEAST_CHARACTERS) {
      throw new KeySecretException(
          "SHOP_IDENTITY_KEY_SECRET has fewer than %d characters.".formatted(LEAST_CHARACTERS),
          null);
    }
    return new Seal(secret);
  }

  /** The newest key signs; the others are there for those who check. */
  @Bean
  JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
    NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
    encoder.setJwkSelector(matching -> matching.getFirst());
    return encoder;
  }

  private static String secretOfAPrivateDatabase(DataSource database) throws SQLException {
    try (var connection = database.getConnection()) {
      if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
        throw new KeySecretException(
            "The signing keys in a shared database must be sealed, and SHOP_IDENTITY_KEY_SECRET is"
                + " not set.",
            null);
      }
    }
    log.warn("SHOP_IDENTITY_KEY_SECRET is not set: the signing keys end with this instance");
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
