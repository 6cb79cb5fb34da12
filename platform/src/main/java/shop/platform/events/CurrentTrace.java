package shop.platform.events;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The trace that the calling thread is in, to be kept beside what it causes later. */
public final class CurrentTrace {

  private final ObjectProvider<Tracer> tracer;

  CurrentTrace(ObjectProvider<Tracer> tracer) {
    this.tracer = tracer;
  }

  /** As the header {@code traceparent} of W3C Trace Context, or null outside of a trace. */
  public @Nullable String traceparent() {
    Span span = tracer.getIfAvailable(() -> Tracer.NOOP).currentSpan();
    if (span == null || span.context().traceId().isEmpty()) {
      return null;
    }
    String sampled = Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00";
    return "00-%s-%s-%s".formatted(span.context().traceId(), span.context().spanId(), sampled);
  }
}
