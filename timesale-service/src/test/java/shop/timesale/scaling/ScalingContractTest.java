package shop.timesale.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import shop.platform.testing.Contracts;
import shop.platform.testing.HttpExchange;
import shop.timesale.sale.Opening;
import shop.timesale.sale.SaleId;
import tools.jackson.databind.json.JsonMapper;

/** What KEDA reads of an instance. */
class ScalingContractTest {

  private static final Instant OPENING = Instant.parse("2026-11-21T15:00:00Z");

  private final Signals signals =
      new Signals(
          () ->
              List.of(
                  new Opening(new SaleId("demo"), OPENING, OPENING.plus(Duration.ofHours(1)), 900)),
          () -> 12.5204,
          () -> 17,
          new ScalingProperties(
              Duration.ofSeconds(60), Duration.ofSeconds(60), 250, Duration.ofSeconds(10)),
          Clock.fixed(OPENING.minusSeconds(30), ZoneOffset.UTC));

  @Test
  void isWhatTheContractShows() {
    HttpExchange exchange = Contracts.httpExamples("timesale-service").getFirst();

    var answer =
        MockMvcTester.of(new ScalingController(signals)).get().uri(exchange.path()).exchange();

    assertThat(answer).hasStatus(exchange.status());
    assertThat(JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray()))
        .isEqualTo(exchange.answer());
    assertThat(answer).headers().hasValue("Cache-Control", "no-store");
  }

  @Test
  void theSameFiguresAreMetrics() {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    signals.showTo(meters);

    assertThat(meters.get("timesale.schedule.instances").gauge().value()).isEqualTo(4);
    assertThat(meters.get("timesale.latency.p95").gauge().value()).isEqualTo(12.5204);
    assertThat(meters.get("timesale.queue.waiting").gauge().value()).isEqualTo(17);
  }
}
