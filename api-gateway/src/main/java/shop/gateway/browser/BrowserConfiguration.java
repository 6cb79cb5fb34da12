package shop.gateway.browser;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.cors.CorsConfiguration;

/** What the pages of other sites may do, once they are listed. */
@Configuration(proxyBeanMethods = false)
class BrowserConfiguration {

  @Bean
  OtherSites otherSites(CorsProperties properties) {
    return new OtherSites(calls(properties.corsOrigins()));
  }

  /** Without cookies: whoever calls from elsewhere brings a token. */
  private static CorsConfiguration calls(List<String> origins) {
    CorsConfiguration cors = new CorsConfiguration();
    cors.setAllowedOrigins(origins);
    cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    cors.setAllowedHeaders(
        List.of(
            "Authorization",
            "Content-Type",
            "Guest-Cart",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match"));
    cors.setExposedHeaders(
        List.of("ETag", "Guest-Cart", "Location", "RateLimit", "RateLimit-Policy", "Retry-After"));
    cors.setAllowCredentials(false);
    cors.setMaxAge(Duration.ofHours(1));
    return cors;
  }
}
