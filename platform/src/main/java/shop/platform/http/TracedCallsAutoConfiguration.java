package shop.platform.http;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * Lets the trace of a purchase go on in the neighbour that is called. (Feign's own module for this,
 * feign-micrometer, cannot be had in the version that fits.)
 */
@AutoConfiguration
@ConditionalOnClass({RequestInterceptor.class, Propagator.class})
public class TracedCallsAutoConfiguration {

  @Bean
  RequestInterceptor tracedCalls(
      ObjectProvider<Tracer> tracers, ObjectProvider<Propagator> propagators) {
    return call ->
        state(
            call,
            tracers.getIfAvailable(() -> Tracer.NOOP).currentSpan(),
            propagators.getIfAvailable(() -> Propagator.NOOP));
  }

  private static void state(RequestTemplate call, @Nullable Span span, Propagator propagator) {
    if (span != null) {
      propagator.inject(span.context(), call, (_, name, value) -> call.header(name, value));
    }
  }
}
