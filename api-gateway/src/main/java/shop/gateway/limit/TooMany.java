package shop.gateway.limit;

import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import shop.platform.problem.Problem;

/** A refusal: which limit, and how long until it lets the next request through. */
record TooMany(String kind, RateProperties.Rate rate, Duration pause) {

  Problem problem() {
    return Problem.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "rate-limited",
            "Too many requests",
            "More came from this %s than the shop serves at once. Nothing was done; wait and ask"
                    .formatted(kind)
                + " again.")
        .with("limit", kind)
        .retryAfter(Duration.ofSeconds(seconds()));
  }

  /** With the fields of the IETF's draft on rate limits, for clients that pace themselves. */
  HttpHeaders headers() {
    HttpHeaders headers = problem().headers();
    headers.set(
        "RateLimit-Policy",
        String.format(Locale.ROOT, "\"%s\";q=%d;w=%d", kind, rate.burst(), window()));
    headers.set("RateLimit", String.format(Locale.ROOT, "\"%s\";r=0;t=%d", kind, seconds()));
    return headers;
  }

  private long window() {
    return Math.max(1, rate.burst() / rate.perSecond());
  }

  private long seconds() {
    return pause.plusMillis(999).toSeconds();
  }
}
