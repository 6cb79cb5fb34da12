package shop.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.test.util.TestSocketUtils;

/** A shop of the tests' own, driven by the one command: own data folder, own ports. */
public final class RunningShop {

  private static final int MINUTES_TO_START = 8;
  private static final Pattern PROCESS =
      Pattern.compile("^(\\S+#\\d+)\\s+(\\S+)\\s+(\\d+)\\s+(\\d+)\\s", Pattern.MULTILINE);

  private final Path home;
  private final Map<String, String> environment = new HashMap<>();
  private final Spans spans = new Spans();
  private final int port;
  private int starts;
  private int strangers;
  private Process up;

  private RunningShop(Path home) {
    this.home = home;
    List<Integer> ports = freePorts(7);
    port = ports.get(0);
    environment.put("SHOP_HOME", home.toString());
    environment.put("SHOP_BUILD", "false");
    environment.put("SHOP_PORT", String.valueOf(port));
    environment.put("SHOP_CONTROL_PORT", String.valueOf(ports.get(1)));
    environment.put("SHOP_PROVIDER_PORT", String.valueOf(ports.get(2)));
    environment.put("SHOP_POSTGRES_PORT", String.valueOf(ports.get(3)));
    environment.put("SHOP_KAFKA_PORT", String.valueOf(ports.get(4)));
    environment.put("SHOP_KAFKA_CONTROLLER_PORT", String.valueOf(ports.get(5)));
    environment.put("SHOP_INSTANCE_PORTS", String.valueOf(ports.get(6)));
    // One customer of these tests asks more than a person would.
    environment.put("SHOP_GATEWAY_RATE_CUSTOMER_PERSECOND", "10000");
    environment.put("SHOP_GATEWAY_RATE_CUSTOMER_BURST", "10000");
    environment.put("SHOP_TRACES_URL", spans.address());
    up = startUp();
  }

  /** The one shop of these tests: started once, stopped when they are over. */
  public static RunningShop shared() {
    return Shared.SHOP;
  }

  private static final class Shared {
    private static final RunningShop SHOP = start();

    private static RunningShop start() {
      RunningShop shop =
          new RunningShop(Path.of("target", "shop-" + System.currentTimeMillis()).toAbsolutePath());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> shop.run("down")));
      shop.awaitReady();
      return shop;
    }
  }

  /** Starts again after the supervisor ended, on the same data and ports. */
  void startAgain() {
    up = startUp();
    awaitReady();
  }

  private Process startUp() {
    try {
      Files.createDirectories(home);
      starts++;
      ProcessBuilder shop = command("up");
      // One that lives for minutes never earns back what the optimising compiler takes.
      shop.environment().put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
      return shop.redirectErrorStream(true).redirectOutput(output().toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    await("./shop up says how to buy, see " + output())
        .atMost(MINUTES_TO_START, TimeUnit.MINUTES)
        .until(this::saysHowToBuy);
  }

  private boolean saysHowToBuy() throws IOException {
    String said = Files.readString(output());
    if (!up.isAlive()) {
      throw new AssertionError("./shop up ended early: " + said);
    }
    return said.contains("/api/timesales/demo/reservations");
  }

  private Path output() {
    return home.resolve("up-%d.out".formatted(starts));
  }

  /** Where customers find the shop. */
  public String address() {
    return "http://localhost:" + port;
  }

  /** Where an instance of a service answers other services. */
  public String address(String service) {
    return PROCESS
        .matcher(run("status"))
        .results()
        .filter(row -> row.group(1).startsWith(service + "#") && row.group(2).equals("ready"))
        .map(row -> "http://localhost:" + row.group(3))
        .findFirst()
        .orElseThrow();
  }

  /** The variables that make the one command speak of this shop. */
  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  /** Runs the one command and gives back what it printed; fails unless it succeeded. */
  public String run(String... arguments) {
    return Shell.run(command(arguments));
  }

  private ProcessBuilder command(String... arguments) {
    List<String> words = new ArrayList<>(List.of(Checkout.root().resolve("shop").toString()));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words).directory(Checkout.root().toFile());
    builder.environment().putAll(environment);
    return builder;
  }

  /** An access token, as {@code ./shop token} prints it. */
  public String token(String... arguments) {
    List<String> words = new ArrayList<>(List.of("token"));
    words.addAll(List.of(arguments));
    return run(words.toArray(String[]::new)).strip();
  }

  /** So many customers whom nobody has seen before. */
  public List<Door> strangers(int count) {
    int seen = strangers;
    strangers += count;
    return token("--count", String.valueOf(strangers))
        .lines()
        .skip(seen)
        .map(token -> new Door(address(), token))
        .toList();
  }

  /** Ends the supervisor as {@code kill -9} would. */
  void killSupervisor() throws InterruptedException {
    up.destroyForcibly();
    up.waitFor(10, TimeUnit.SECONDS);
  }

  /** Every process of the shop but the supervisor, by name, such as {@code order-service#1}. */
  Map<String, ProcessHandle> processes() {
    Map<String, ProcessHandle> processes = new TreeMap<>();
    PROCESS
        .matcher(run("status"))
        .results()
        .forEach(row ->
            ProcessHandle.of(Long.parseLong(row.group(4)))
                .ifPresent(process -> processes.put(row.group(1), process)));
    return processes;
  }

  /** The names of the instances of a service. */
  List<String> instances(String service) {
    return processes().keySet().stream().filter(name -> name.startsWith(service + "#")).toList();
  }

  /**
   * Whether an instance with this name takes work. Asked of the devstack itself, since the one
   * command starts a JVM each time: to ask like that until it is so keeps the machine from it.
   */
  boolean isReady(String name) {
    String control = "http://127.0.0.1:" + environment.get("SHOP_CONTROL_PORT");
    return new Door(control, null).get("/instances").json().findValuesAsString("id").contains(name);
  }

  /** What the services tell of their work. */
  Spans spans() {
    return spans;
  }

  /** Waits until everything that should run is ready. */
  void awaitAllReady() {
    await("every process is ready")
        .atMost(MINUTES_TO_START, TimeUnit.MINUTES)
        .pollInterval(1, TimeUnit.SECONDS) // each look starts a JVM
        .until(() ->
            PROCESS.matcher(run("status")).results().allMatch(row -> row.group(2).equals("ready")));
  }

  /** Below those of outgoing connections, which could take one while a process still starts. */
  private static List<Integer> freePorts(int count) {
    return Stream.generate(TestSocketUtils::findAvailableTcpPort)
        .filter(port -> port < 32_000)
        .distinct()
        .limit(count)
        .toList();
  }
}
