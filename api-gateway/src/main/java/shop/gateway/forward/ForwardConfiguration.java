package shop.gateway.forward;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.net.URI;
import java.util.Objects;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.springframework.cloud.gateway.server.mvc.config.RouteProperties;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctionDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.gateway.client.ClientAddress;
import shop.platform.discovery.Balancer;

/** Teaches Spring Cloud Gateway the scheme of its routes: {@code service://name} or with a path. */
@Configuration(proxyBeanMethods = false)
class ForwardConfiguration {

  @Bean
  OutgoingRequest outgoingRequest(
      ForwardProperties properties,
      ClientAddress clientAddress,
      Tracer tracer,
      Propagator propagator) {
    return new OutgoingRequest(
        clientAddress, new TraceContext(tracer, propagator), properties.maxBody().toBytes());
  }

  /** Found by its name, which is the scheme and {@code HandlerFunctionDefinition}. */
  @Bean
  Function<RouteProperties, HandlerFunctionDefinition> serviceHandlerFunctionDefinition(
      Balancer balancer, HttpClient connections, OutgoingRequest outgoing) {
    return route -> {
      URI uri = Objects.requireNonNull(route.getUri());
      String path = uri.getPath().isEmpty() ? null : uri.getPath();
      return new HandlerFunctionDefinition.Default(
          "service", new ForwardRequest(uri.getHost(), path, balancer, connections, outgoing));
    };
  }

  @Bean
  PoolingHttpClientConnectionManager connectionPool(ForwardProperties properties) {
    return Connections.pool(properties);
  }

  @Bean
  HttpClient connections(PoolingHttpClientConnectionManager pool, ForwardProperties properties) {
    return Connections.client(pool, properties);
  }

  @Bean
  MeterBinder connectionMetrics(PoolingHttpClientConnectionManager pool) {
    return new ConnectionGauges(pool);
  }
}
