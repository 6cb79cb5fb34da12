package shop.devstack.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Path ROOT = Path.of("/project");

  @Test
  void liesInTheProjectUnlessMoved() {
    assertThat(Settings.of(ROOT, Map.of()).home()).isEqualTo(ROOT.resolve(".shop"));
    assertThat(Settings.of(ROOT, Map.of("SHOP_HOME", "/data")).home()).isEqualTo(Path.of("/data"));
  }

  @Test
  void movesEveryPort() {
    Settings settings = Settings.of(ROOT, Map.of("SHOP_PORT", "9090", "SHOP_KAFKA_PORT", "29092"));

    assertThat(settings.address()).isEqualTo("http://localhost:9090");
    assertThat(settings.port(Settings.KAFKA_CONTROLLER)).isEqualTo(29093);
  }

  @Test
  void namesTheVariableThatHoldsNoPort() {
    assertThatThrownBy(() -> Settings.of(ROOT, Map.of("SHOP_PORT", "eighty")))
        .hasMessage("SHOP_PORT is 'eighty', which is no port from 1 to 65535.");
    assertThatThrownBy(() -> Settings.of(ROOT, Map.of("SHOP_PORT", "70000")))
        .hasMessageContaining("SHOP_PORT");
  }

  @Test
  void refusesOnePortForTwoThings() {
    assertThatThrownBy(() -> Settings.of(ROOT, Map.of("SHOP_PORT", "8079")))
        .hasMessage("SHOP_CONTROL_PORT is 8079, like another port.");
  }
}
