package shop.loadtest.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import shop.devstack.limits.CpuLimit;
import shop.devstack.parts.Service;
import shop.devstack.supervision.Leftovers;
import shop.devstack.supervision.Logs;

/** Starts the instances that are measured, and ends them. */
final class Cast implements AutoCloseable {

  /** The module that is measured. */
  static final String TIMESALE = "timesale-service";

  // One address stands for all customers, and no customer is too eager.
  private static final Map<String, String> NO_LIMITS =
      Map.of(
          "SHOP_GATEWAY_RATE_ADDRESS_PERSECOND", "1000000",
          "SHOP_GATEWAY_RATE_ADDRESS_BURST", "1000000",
          "SHOP_GATEWAY_RATE_CUSTOMER_PERSECOND", "1000000",
          "SHOP_GATEWAY_RATE_CUSTOMER_BURST", "1000000",
          "SHOP_GATEWAY_RATE_REMEMBERED", "100000");

  private final Stage stage;
  private final Map<String, Running> running = new ConcurrentHashMap<>();

  Cast(Stage stage) {
    this.stage = stage;
  }

  /** The largest heap of a time-sale instance, in megabytes. */
  static int heap() {
    return service(TIMESALE).heap();
  }

  private static Service service(String module) {
    return Service.ALL.stream()
        .filter(one -> one.module().equals(module))
        .findFirst()
        .orElseThrow();
  }

  /** Makes the variant's database and login, if they are missing. */
  Database database(Variant variant) throws SQLException {
    Database server = stage.server();
    String name = variant.database();
    String exists = "select count(*) from pg_database where datname = '%s'".formatted(name);
    if ("0".equals(server.ask(exists))) {
      server.execute(
          "create role \"%s\" login password '%s'".formatted(name, stage.password(name)));
      server.execute("create database \"%s\" owner \"%s\"".formatted(name, name));
    }
    return new Database(stage.url(name), name, stage.password(name));
  }

  /** What starts an instance of {@code variant}, in the devstack's way. */
  ProcessBuilder program(Variant variant, Map<String, String> environment, int port)
      throws IOException, SQLException {
    Database database = database(variant);
    ProcessBuilder program = program(TIMESALE, variant.instance(), port);
    program.environment().putAll(environment);
    program.environment().put("SPRING_DATASOURCE_URL", database.url());
    program.environment().put("SPRING_DATASOURCE_USERNAME", database.login());
    program.environment().put("SPRING_DATASOURCE_PASSWORD", database.password());
    return program;
  }

  /** The same instance by {@code java -jar} and nothing else. */
  ProcessBuilder bareProgram(Variant variant, int port) throws IOException, SQLException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path jar =
        stage
            .settings()
            .root()
            .resolve("%s/target/%s-1.0.0-SNAPSHOT-exec.jar".formatted(TIMESALE, TIMESALE));
    String mark = new Leftovers(stage.settings().home()).mark();
    return program(variant, variant.environment(), port)
        .command(List.of(java, mark, "-jar", jar.toString()));
  }

  private ProcessBuilder program(String module, String log, int port) throws IOException {
    return stage.parts().instance(service(module), port, Logs.in(stage.settings().home()).of(log));
  }

  /** Starts an instance that lives until the end, and waits until it is ready. */
  Running enter(Variant variant, Map<String, String> environment)
      throws IOException, SQLException, InterruptedException {
    int port = FreePorts.one();
    return enter(Running.start(variant.instance(), port, program(variant, environment, port)));
  }

  /** Starts an instance with a heap of its own size, inside {@code limit}. */
  Running enterSized(Variant variant, String name, int heap, CpuLimit limit)
      throws IOException, SQLException, InterruptedException {
    int port = FreePorts.one();
    ProcessBuilder program = program(variant, variant.environment(), port);
    program
        .command()
        .replaceAll(word -> word.startsWith("-Xmx") ? "-Xmx%dm".formatted(heap) : word);
    return enter(Running.start(name, port, limit.around(program)));
  }

  /** Starts a gateway that finds whatever the notice board says. */
  Running enterGateway() throws IOException, InterruptedException {
    int port = FreePorts.one();
    ProcessBuilder program = program(Service.GATEWAY, Service.GATEWAY, port);
    program.environment().putAll(NO_LIMITS);
    program
        .environment()
        .merge(
            "SHOP_DISCOVERY_URL",
            "",
            (url, _) -> url.replace("/instances", NoticeBoard.FOR_GATEWAY));
    return enter(Running.start(Service.GATEWAY, port, program));
  }

  /** The running instance of a variant. */
  Running instance(Variant variant) {
    return Objects.requireNonNull(running.get(variant.instance()), variant.instance());
  }

  /** The running gateway. */
  Running gateway() {
    return Objects.requireNonNull(running.get(Service.GATEWAY), Service.GATEWAY);
  }

  private Running enter(Running instance) throws InterruptedException {
    running.put(instance.name(), instance);
    instance.awaitReady();
    return instance;
  }

  void leave(Running instance) {
    instance.close();
    running.remove(instance.name());
  }

  @Override
  public void close() {
    running.values().parallelStream().forEach(Running::close);
    running.clear();
  }
}
