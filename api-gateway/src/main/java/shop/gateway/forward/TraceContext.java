package shop.gateway.forward;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.apache.hc.core5.http.HttpMessage;

/** Lets the trace go on in the service (W3C Trace Context). */
final class TraceContext {

  private final Tracer tracer;
  private final Propagator propagator;

  TraceContext(Tracer tracer, Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  void state(HttpMessage out) {
    Span span = tracer.currentSpan();
    if (span != null) {
      propagator.inject(span.context(), null, (_, name, value) -> out.setHeader(name, value));
    }
  }
}
