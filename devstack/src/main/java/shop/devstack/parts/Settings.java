package shop.devstack.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import shop.devstack.supervision.Failure;

/**
 * Where this shop lies and listens.
 *
 * @param root the checked-out project
 * @param home the data folder
 * @param ports each under the variable that moves it
 * @param instances the first port of the services
 * @param period of the autoscaler
 * @param services that are run
 */
public record Settings(
    Path root,
    Path home,
    Map<String, Integer> ports,
    int instances,
    Duration period,
    List<Service> services) {

  /** Moves the only public port. */
  public static final String GATEWAY = "SHOP_PORT";

  /** Moves the port where other terminals and the services ask the devstack. */
  public static final String CONTROL = "SHOP_CONTROL_PORT";

  static final String PROVIDER = "SHOP_PROVIDER_PORT";
  static final String POSTGRES = "SHOP_POSTGRES_PORT";
  static final String KAFKA = "SHOP_KAFKA_PORT";
  static final String KAFKA_CONTROLLER = "SHOP_KAFKA_CONTROLLER_PORT";

  static final String ZIPKIN = "SHOP_ZIPKIN_PORT";

  private static final int LARGEST_PORT = 65_535;

  /** What the variables {@code SHOP_HOME}, {@code SHOP_PORT} and so on say, else the usual. */
  public static Settings of(Path root, Map<String, String> environment) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    usual(port(environment, KAFKA, 19092))
        .forEach((variable, number) -> {
          int port = port(environment, variable, number);
          if (ports.containsValue(port)) {
            throw new Failure("%s is %d, like another port.".formatted(variable, port));
          }
          ports.put(variable, port);
        });
    String home = environment.getOrDefault("SHOP_HOME", "");
    return new Settings(
        root,
        home.isBlank() ? root.resolve(".shop") : Path.of(home).toAbsolutePath().normalize(),
        ports,
        port(environment, "SHOP_INSTANCE_PORTS", 8101),
        Duration.ofSeconds(
            number(environment, "SHOP_AUTOSCALE_SECONDS", 15, 300, "number of seconds")),
        Service.ALL);
  }

  private static Map<String, Integer> usual(int kafka) {
    Map<String, Integer> usual = new LinkedHashMap<>();
    usual.put(GATEWAY, 8080);
    usual.put(CONTROL, 8079);
    usual.put(PROVIDER, 8090);
    usual.put(POSTGRES, 15432);
    usual.put(KAFKA, 19092);
    usual.put(KAFKA_CONTROLLER, kafka + 1);
    return usual;
  }

  private static int port(Map<String, String> environment, String name, int usual) {
    return number(environment, name, usual, LARGEST_PORT, "port");
  }

  private static int number(
      Map<String, String> environment, String name, int usual, int largest, String what) {
    String text = environment.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      return usual;
    }
    int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > largest) {
      throw new Failure(
          "%s is '%s', which is no %s from 1 to %d.".formatted(name, text, what, largest));
    }
    return number;
  }

  /** The same shop with Zipkin beside it. */
  public Settings withTraces(Map<String, String> environment) {
    Map<String, Integer> more = new LinkedHashMap<>(ports);
    more.put(ZIPKIN, port(environment, ZIPKIN, 9411));
    return new Settings(root, home, more, instances, period, services);
  }

  /** The same shop with all services but the gateway in one process. */
  public Settings inOne() {
    List<Service> one = List.of(Service.MONOLITH, Service.named(Service.GATEWAY));
    return new Settings(root, home, ports, instances, period, one);
  }

  /** Whether events go through a broker. */
  boolean withBroker() {
    return !services.contains(Service.MONOLITH);
  }

  /** Where Zipkin shows and receives traces, if they are wanted. */
  public Optional<String> traces() {
    return Optional.ofNullable(ports.get(ZIPKIN)).map(port -> "http://localhost:" + port);
  }

  /** The port that {@code variable} moves. */
  public int port(String variable) {
    return Objects.requireNonNull(ports.get(variable));
  }

  /** The address of the shop for its customers. */
  public String address() {
    return "http://localhost:" + port(GATEWAY);
  }

  /** What Maven has built of {@code module}. */
  Path built(String module) {
    return root.resolve(module).resolve("target");
  }
}
