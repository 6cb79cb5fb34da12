package shop.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Adds the platform's settings with the lowest precedence: a service or its operator may differ.
 */
final class PlatformDefaults implements EnvironmentPostProcessor, Ordered {

  private static final ClassPathResource DEFAULTS =
      new ClassPathResource("shop/platform/defaults.yaml");

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication app) {
    observability(environment);
    try {
      new YamlPropertySourceLoader()
          .load("platform defaults", DEFAULTS)
          .forEach(environment.getPropertySources()::addLast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Settings that must be absent, not empty, when they are not wished for. */
  private static void observability(ConfigurableEnvironment environment) {
    Map<String, Object> wished = new HashMap<>();
    String traces = environment.getProperty("shop.traces.url", "");
    boolean zipkin = traces.endsWith("/api/v2/spans");
    wished.put("management.tracing.export.zipkin.enabled", zipkin);
    if (!traces.isBlank()) {
      wished.put(
          zipkin
              ? "management.tracing.export.zipkin.endpoint"
              : "management.opentelemetry.tracing.export.otlp.endpoint",
          traces);
    }
    if (environment.getProperty("shop.log.format", "text").equals("json")) {
      wished.put("logging.structured.format.console", "ecs");
    }
    environment.getPropertySources().addLast(new MapPropertySource("observability", wished));
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
