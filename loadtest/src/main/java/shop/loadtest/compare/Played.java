package shop.loadtest.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import shop.devstack.supervision.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run as {@code ./shop load} has kept it.
 *
 * @param rate arrivals per second at the peak
 * @param until when it ended
 */
record Played(
    String tool,
    String scenario,
    double rate,
    double seconds,
    Instant until,
    Map<String, Heard> requests) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  static Played read(Path file) {
    try {
      return JSON.readValue(Files.readString(file), Played.class);
    } catch (IOException | JacksonException e) {
      throw new Failure("%s is no result of ./shop load: %s".formatted(file, e.getMessage()));
    }
  }

  /** What can be compared with this: the same customers, and as many. */
  String course() {
    return "%s, %s arrivals/s at the peak, %s s".formatted(scenario, plain(rate), plain(seconds));
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  /**
   * The answers to one request.
   *
   * @param kinds how many of each kind
   * @param millis by percentile
   */
  record Heard(Map<String, Long> kinds, Map<String, Integer> millis) {}
}
