package shop.timesale.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ScalingPropertiesTest {

  @Test
  void areReadFromTheVariablesThatManifestsSet() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                "test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of(
                    "SHOP_TIMESALE_SCALING_LEAD", "40s",
                    "SHOP_TIMESALE_SCALING_HOLD", "30s",
                    "SHOP_TIMESALE_SCALING_INSTANCE_RATE", "300",
                    "SHOP_TIMESALE_SCALING_WINDOW", "5s")));
    ConfigurationPropertySources.attach(environment);

    assertThat(Binder.get(environment).bind("shop.timesale.scaling", ScalingProperties.class).get())
        .isEqualTo(
            new ScalingProperties(
                Duration.ofSeconds(40), Duration.ofSeconds(30), 300, Duration.ofSeconds(5)));
  }
}
