package shop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class PlatformDefaultsTest {

  private static final String ZIPKIN = "management.tracing.export.zipkin";
  private static final String TRACES = "management.opentelemetry.tracing.export.otlp.endpoint";
  private static final String LOGS = "logging.structured.format.console";

  @Test
  void yieldToWhatAServiceSays() {
    assertThat(with(Map.of()).getProperty("server.shutdown")).isEqualTo("graceful");
    assertThat(with(Map.of("server.shutdown", "immediate")).getProperty("server.shutdown"))
        .isEqualTo("immediate");
  }

  @Test
  void exportTracesOnlyWhereTheyAreWanted() {
    assertThat(with(Map.of()).containsProperty(TRACES)).isFalse();
    assertThat(with(Map.of("shop.traces.url", " ")).containsProperty(TRACES)).isFalse();
    assertThat(with(Map.of("shop.traces.url", "http://zipkin/v1/traces")).getProperty(TRACES))
        .isEqualTo("http://zipkin/v1/traces");
    assertThat(with(Map.of()).getProperty(ZIPKIN + ".enabled")).isEqualTo("false");
    var zipkin = with(Map.of("shop.traces.url", "http://zipkin/api/v2/spans"));
    assertThat(zipkin.containsProperty(TRACES)).isFalse();
    assertThat(zipkin.getProperty(ZIPKIN + ".enabled")).isEqualTo("true");
    assertThat(zipkin.getProperty(ZIPKIN + ".endpoint")).isEqualTo("http://zipkin/api/v2/spans");
  }

  @Test
  void writeReadableLogsUntilJsonIsWanted() {
    assertThat(with(Map.of()).containsProperty(LOGS)).isFalse();
    assertThat(with(Map.of("shop.log.format", "json")).getProperty(LOGS)).isEqualTo("ecs");
  }

  private static StandardEnvironment with(Map<String, Object> settings) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
    new PlatformDefaults().postProcessEnvironment(environment, new SpringApplication());
    return environment;
  }
}
