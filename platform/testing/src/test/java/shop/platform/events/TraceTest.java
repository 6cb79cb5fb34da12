package shop.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TraceTest {

  private final String type = Names.fresh("traced");
  private final AtomicReference<@Nullable Shop> reader = new AtomicReference<>();
  private final AtomicReference<@Nullable String> seen = new AtomicReference<>();

  @Test
  void goesOnInTheReaderThoughTheRelayWorksElsewhere() {
    try (Shop writer = Shop.service("writer").onH2(type).publishing(type).broker().start();
        Shop started =
            Shop.service(Names.fresh("reader"))
                .onH2(type + "r")
                .reading(type, String.class, _ -> seen.set(traceOf(reader.get())))
                .broker()
                .start()) {
      reader.set(started);
      String trace = appendInSpan(writer);

      await().untilAsserted(() -> assertThat(seen).hasValue(trace));
    }
  }

  private String appendInSpan(Shop writer) {
    Tracer tracer = writer.bean(Tracer.class);
    Span span = tracer.nextSpan().start();
    try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
      writer.append(type, "k", "content");
    } finally {
      span.end();
    }
    return span.context().traceId();
  }

  private static String traceOf(@Nullable Shop shop) {
    Tracer tracer = Objects.requireNonNull(shop).bean(Tracer.class);
    return Objects.requireNonNull(tracer.currentSpan()).context().traceId();
  }
}
