package shop.monolith;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import org.apache.hc.client5.http.classic.HttpClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.monolith.call.Calls;
import shop.monolith.call.GatewayCalls;
import shop.monolith.web.Direction;
import shop.monolith.web.Hosts;
import shop.monolith.web.Paths;
import shop.platform.events.EventExchange;

/** Puts the modules behind the gateway's web server, in its process. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MonolithProperties.class)
class Assembly {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> direction(
      MonolithProperties monolith, ObjectProvider<GatewayMvcProperties> gateway) {
    return server -> {
      Paths paths = monolith.door() ? Paths.NONE : Paths.of(gateway.getObject().getRoutes());
      server.addEngineValves(new Direction(Calls.MODULE, paths));
    };
  }

  @Bean
  Hosts hosts(ServletWebServerApplicationContext gateway) {
    return new Hosts(gateway);
  }

  @Bean
  Calls calls(Hosts hosts) {
    return new Calls(hosts);
  }

  /** What the gateway would send over a connection goes to the module itself. */
  @Bean
  static BeanPostProcessor gatewayCalls(
      ObjectProvider<Calls> calls, @Value("${shop.gateway.answer-timeout:10s}") Duration patience) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HttpClient ? new GatewayCalls(calls.getObject(), patience) : bean;
      }
    };
  }

  @Bean
  EventExchange events(MonolithProperties monolith) {
    return new EventExchange(monolith.events());
  }

  @Bean
  Modules modules(Hosts hosts, Calls calls, EventExchange events, Variables variables) {
    return new Modules(new ModuleStart(hosts, calls, events, variables), events);
  }

  @Bean
  HealthIndicator modulesHealthIndicator(Modules modules) {
    return new ModulesHealth(modules);
  }

  @Bean
  PrometheusRegistry prometheusRegistry(ObjectProvider<Modules> modules) {
    return new AllMetrics(() ->
        modules.getObject().running().values().stream()
            .map(module -> module.getBean(PrometheusRegistry.class)));
  }
}
