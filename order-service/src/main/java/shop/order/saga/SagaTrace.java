package shop.order.saga;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets the work at an order belong to the trace of its purchase, by whichever instance it is done.
 */
@Component
class SagaTrace {

  private static final String HEADER = "traceparent";

  private final Tracer tracer;
  private final Propagator propagator;

  SagaTrace(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
    this.tracer = tracer.getIfAvailable(() -> Tracer.NOOP);
    this.propagator = propagator.getIfAvailable(() -> Propagator.NOOP);
  }

  /** Does the work within the trace that was kept when the order came. */
  void within(@Nullable String traceparent, Runnable work) {
    Map<String, String> written = traceparent == null ? Map.of() : Map.of(HEADER, traceparent);
    Span span =
        propagator.extract(written, (_, name) -> written.get(name)).name("order saga").start();
    try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
      work.run();
    } finally {
      span.end();
    }
  }
}
