package shop.devstack.parts;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import shop.devstack.supervision.Failure;

/**
 * Where this shop lies and listens.
 *
 * @param root the checked-out project
 * @param home the data folder
 * @param gateway the only public port
 * @param control where other terminals and the services ask the devstack
 * @param instances the first port of the services
 */
public record Settings(
    Path root,
    Path home,
    int gateway,
    int control,
    int provider,
    int postgres,
    int kafka,
    int kafkaController,
    int instances) {

  private static final int LARGEST_PORT = 65_535;

  /** Refuses two uses of one port. */
  public Settings {
    Set<Integer> seen = new HashSet<>();
    ports(gateway, control, provider, postgres, kafka, kafkaController)
        .forEach((variable, port) -> {
          if (!seen.add(port)) {
            throw new Failure("%s is %d, like another port.".formatted(variable, port));
          }
        });
  }

  /** What the variables {@code SHOP_HOME}, {@code SHOP_PORT} and so on say, else the usual. */
  public static Settings of(Path root, Map<String, String> environment) {
    String home = environment.getOrDefault("SHOP_HOME", "");
    int kafka = port(environment, "SHOP_KAFKA_PORT", 19092);
    return new Settings(
        root,
        home.isBlank() ? root.resolve(".shop") : Path.of(home).toAbsolutePath().normalize(),
        port(environment, "SHOP_PORT", 8080),
        port(environment, "SHOP_CONTROL_PORT", 8079),
        port(environment, "SHOP_PROVIDER_PORT", 8090),
        port(environment, "SHOP_POSTGRES_PORT", 15432),
        kafka,
        port(environment, "SHOP_KAFKA_CONTROLLER_PORT", kafka + 1),
        port(environment, "SHOP_INSTANCE_PORTS", 8101));
  }

  private static int port(Map<String, String> environment, String name, int usual) {
    String text = environment.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      return usual;
    }
    int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    if (port < 1 || port > LARGEST_PORT) {
      throw new Failure(
          "%s is '%s', which is no port from 1 to %d.".formatted(name, text, LARGEST_PORT));
    }
    return port;
  }

  /** The ports that must be free, under the variables that move them. */
  public Map<String, Integer> ports() {
    return ports(gateway, control, provider, postgres, kafka, kafkaController);
  }

  private static Map<String, Integer> ports(
      int gateway, int control, int provider, int postgres, int kafka, int kafkaController) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("SHOP_PORT", gateway);
    ports.put("SHOP_CONTROL_PORT", control);
    ports.put("SHOP_PROVIDER_PORT", provider);
    ports.put("SHOP_POSTGRES_PORT", postgres);
    ports.put("SHOP_KAFKA_PORT", kafka);
    ports.put("SHOP_KAFKA_CONTROLLER_PORT", kafkaController);
    return ports;
  }

  /** The address of the shop for its customers. */
  public String address() {
    return "http://localhost:" + gateway;
  }

  /** What Maven has built of {@code module}. */
  public Path built(String module) {
    return root.resolve(module).resolve("target");
  }
}
