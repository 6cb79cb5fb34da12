package shop.acceptance;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One trace shows a purchase from the gateway to the paid order, across Kafka. */
class TraceTest {

  private static final String CALLER = "00f067aa0ba902b7";

  @Test
  void showsAPurchaseFromTheDoorToThePaidOrder() {
    RunningShop shop = RunningShop.shared();
    Sale.open(shop, "traced", 1);
    String trace = UUID.randomUUID().toString().replace("-", "");

    Door.Answer bought =
        shop.strangers(1)
            .getFirst()
            .post(
                "/api/timesales/traced/reservations",
                Map.of("quantity", 1, "paymentMethod", "tok_approve"),
                Map.of(
                    "Idempotency-Key",
                    "traced",
                    "traceparent",
                    "00-%s-%s-01".formatted(trace, CALLER)));

    assertThat(bought.status()).as(bought.text()).isEqualTo(201);
    await("every service on the way has told of it")
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertIsWhole(shop.spans().of(trace)));
  }

  private static void assertIsWhole(List<Spans.Told> spans) {
    assertThat(spans.stream().map(Spans.Told::service))
        .contains("api-gateway", "timesale-service", "order-service", "payment-service");
    assertThat(spans)
        .anyMatch(span ->
            span.service().equals("order-service") && span.kind() == SpanKind.SPAN_KIND_CONSUMER);
    Set<String> known = spans.stream().map(Spans.Told::id).collect(toSet());
    assertThat(spans)
        .allMatch(span -> span.parent().equals(CALLER) || known.contains(span.parent()));
  }
}
