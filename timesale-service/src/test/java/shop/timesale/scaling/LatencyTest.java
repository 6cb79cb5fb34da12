package shop.timesale.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.MockClock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LatencyTest {

  private final MockClock clock = new MockClock();
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, new PrometheusRegistry(), clock);
  private final Latency latency = new Latency(meters, Duration.ofSeconds(10));

  @BeforeEach
  void open() {
    latency.open();
  }

  private void answers(int count, int millis) {
    for (int i = 0; i < count; i++) {
      latency.answered(Duration.ofMillis(millis).toNanos());
    }
  }

  @Test
  void isWhatOneOfTwentyExceeds() {
    answers(94, 10);
    answers(6, 800);
    assertThat(latency.p95Millis()).isCloseTo(800, within(16.0));

    answers(100, 10);
    assertThat(latency.p95Millis()).isCloseTo(10, within(0.5));
  }

  @Test
  void forgetsWhatIsOlderThanTheWindow() {
    answers(100, 800);
    clock.add(Duration.ofSeconds(6));
    answers(10, 10);
    assertThat(latency.p95Millis()).isCloseTo(800, within(16.0));

    clock.add(Duration.ofSeconds(5));
    assertThat(latency.p95Millis()).isCloseTo(10, within(0.5));

    clock.add(Duration.ofSeconds(11));
    assertThat(latency.p95Millis()).isZero();
  }

  @Test
  void isZeroWhenNobodyAskedAndOfRehearsalsItKnowsNothing() {
    Latency cold =
        new Latency(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), Duration.ofSeconds(10));
    cold.answered(Duration.ofSeconds(3).toNanos());
    assertThat(cold.p95Millis()).isZero();
  }

  @Test
  void countsWishesAndNothingElse() throws Exception {
    AnswerTimes times = new AnswerTimes(latency);
    pass(times, "GET", "/api/timesales/demo");
    pass(times, "GET", "/api/timesales/demo/reservations");
    pass(times, "POST", "/api/timesales");
    assertThat(latency.p95Millis()).isZero();

    pass(times, "POST", "/api/timesales/demo/reservations");
    assertThat(meters.get("timesale.reservation.answers").timer().count()).isOne();
  }

  private static void pass(AnswerTimes times, String method, String path) throws Exception {
    times.doFilter(
        new MockHttpServletRequest(method, path),
        new MockHttpServletResponse(),
        new MockFilterChain());
  }
}
