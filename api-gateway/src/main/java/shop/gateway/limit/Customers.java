package shop.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Knows the customer behind a token, to count and for nothing else: the services verify it again.
 *
 * <p>A token is verified when it is first seen and then known by the end of its signature, which
 * nobody can guess. So a forged token counts for nobody, and nobody can use up the share of another
 * customer.
 */
final class Customers {

  private static final String BEARER = "Bearer ";

  /** 43 characters of base64 are 256 bits. */
  private static final int SIGNATURE_END = 43;

  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  private final JwtDecoder tokens;
  private final Cache<String, String> known;

  Customers(JwtDecoder tokens, int remembered) {
    this.tokens = tokens;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(remembered)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .executor(Runnable::run)
            .build();
  }

  Optional<String> of(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null
        || header.length() < BEARER.length() + SIGNATURE_END
        || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.empty();
    }
    String signature = header.substring(header.length() - SIGNATURE_END);
    return Optional.ofNullable(known.getIfPresent(signature))
        .or(() -> verified(header.substring(BEARER.length()), signature));
  }

  /** Its service will say what is wrong with one that is not good. */
  private Optional<String> verified(String token, String signature) {
    try {
      Optional<String> customer = Optional.ofNullable(tokens.decode(token).getSubject());
      customer.ifPresent(subject -> known.put(signature, subject));
      return customer;
    } catch (JwtException e) {
      return Optional.empty();
    }
  }
}
