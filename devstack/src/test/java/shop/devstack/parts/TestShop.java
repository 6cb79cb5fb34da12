package shop.devstack.parts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.devstack.supervision.Ports;

/** A shop of a test's own: its data folder, and ports that were free a moment ago. */
final class TestShop {

  private TestShop() {}

  static Settings settings(Path home) {
    Ports ports = Ports.anywhere();
    Map<String, String> environment = new HashMap<>(Map.of("SHOP_HOME", home.toString()));
    for (String variable :
        List.of(
            Settings.GATEWAY,
            Settings.CONTROL,
            Settings.PROVIDER,
            Settings.POSTGRES,
            Settings.KAFKA,
            Settings.KAFKA_CONTROLLER)) {
      environment.put(variable, Integer.toString(ports.next()));
    }
    return Settings.of(Path.of("..").toAbsolutePath().normalize(), environment);
  }
}
