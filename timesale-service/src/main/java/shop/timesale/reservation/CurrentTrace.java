package shop.timesale.reservation;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The trace of the request at hand, kept in the log so that it goes on beyond Kafka. */
@Component
public class CurrentTrace {

  private final ObjectProvider<Tracer> tracers;

  CurrentTrace(ObjectProvider<Tracer> tracers) {
    this.tracers = tracers;
  }

  /** The W3C trace context, or null outside of a trace. */
  public @Nullable String traceparent() {
    Tracer tracer = tracers.getIfAvailable();
    Span span = tracer == null ? null : tracer.currentSpan();
    return span == null ? null : format(span.context());
  }

  private static String format(TraceContext trace) {
    String sampled = Boolean.TRUE.equals(trace.sampled()) ? "01" : "00";
    return "00-%s-%s-%s".formatted(trace.traceId(), trace.spanId(), sampled);
  }
}
