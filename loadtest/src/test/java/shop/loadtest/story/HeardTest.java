package shop.loadtest.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.loadtest.history.Exchange;
import shop.loadtest.history.Exchanges;
import shop.loadtest.history.Run;
import shop.loadtest.report.Rush;

/** What customers heard, by the second in which they meant to come. */
class HeardTest {

  private static final Instant ZERO = Instant.parse("2026-11-21T10:00:00Z");
  private static final Instant OPENS = ZERO.plusSeconds(90);

  private static Exchange exchange(double meant, double took, int status, @Nullable String type) {
    long nanos = (long) (meant * 1e9);
    return new Exchange(
        0,
        ZERO.plusNanos(nanos),
        nanos,
        nanos + (long) (took * 1e9),
        null,
        "c",
        "s",
        "k",
        1,
        "tok_approve",
        status,
        type,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Rush rush(Exchange... all) throws IOException {
    Exchanges history =
        new Exchanges() {
          @Override
          public Run run() {
            return new Run(1, "c", "m", List.of("s"), ZERO, "./shop sale");
          }

          @Override
          public void forEach(Consumer<Exchange> each) {
            List.of(all).forEach(each);
          }
        };
    return Heard.of(history, ZERO, OPENS, new Customers.Came(0, 1.5));
  }

  @Test
  void countsByTheSecondOfTheIntention() throws IOException {
    Rush rush =
        rush(
            exchange(88.5, 0.002, 409, "not-yet-open"),
            exchange(90.1, 0.003, 201, null),
            exchange(90.9, 1.2, 201, null),
            exchange(92.0, 0.004, 409, "sold-out"));
    assertThat(rush.from()).isEqualTo(88);
    assertThat(rush.kinds())
        .containsEntry("201", List.of(0L, 0L, 2L, 0L, 0L))
        .containsEntry("409 not-yet-open", List.of(1L, 0L, 0L, 0L, 0L))
        .containsEntry("409 sold-out", List.of(0L, 0L, 0L, 0L, 1L));
    assertThat(rush.p50().get(1)).isNegative();
    assertThat(rush.count("201")).isEqualTo(2);
  }

  @Test
  void theFirstHalfMinuteTellsLateFromLost() throws IOException {
    Rush rush =
        rush(
            exchange(89.0, 3, 409, "not-yet-open"),
            exchange(90.1, 0.6, 201, null),
            exchange(95.0, 0.01, 503, "overloaded"),
            exchange(96.0, 10, 0, null),
            exchange(121.0, 5, 409, "sold-out"));
    assertThat(rush.start()).isEqualTo(new Rush.Start(3, 2, 2));
    assertThat(rush.latency().max()).isBetween(9_990.0, 10_010.0);
  }

  @Test
  void aSaleWithoutAnybodyIsAnEmptyRush() throws IOException {
    assertThat(rush()).isEqualTo(Rush.NONE);
  }

  @Test
  void aGuestIsWhomTheTokenNames() {
    // {"sub":"load-0-1"}
    assertThat(Guest.of("e30.eyJzdWIiOiJsb2FkLTAtMSJ9.sig").name()).isEqualTo("load-0-1");
  }
}
