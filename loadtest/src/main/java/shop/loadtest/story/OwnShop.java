package shop.loadtest.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.devstack.control.ControlClient;
import shop.devstack.control.StatusView.ProcessView;
import shop.devstack.parts.Secrets;
import shop.devstack.parts.Settings;
import shop.devstack.supervision.Failure;
import shop.loadtest.bench.FreePorts;

/** A whole shop of the story's own, run by the same commands that a person uses. */
final class OwnShop implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration END = Duration.ofMinutes(2);

  private final Path home;
  private final Settings settings;
  private final Terminal terminal;
  private @Nullable Process up;

  /** On free ports, with its data under {@code home}; not started yet. */
  OwnShop(Path root, Path home, Map<String, String> more) throws IOException {
    this.home = Files.createDirectories(home);
    Map<String, String> environment = new HashMap<>(more);
    environment.put("SHOP_HOME", home.toString());
    environment.put("SHOP_BUILD", "false");
    environment.putAll(FreePorts.ofShop("SHOP_INSTANCE_PORTS"));
    settings = Settings.of(root, environment);
    terminal = new Terminal(root, home, environment);
  }

  /** Wipes what an earlier day has left; programs that are taken apart stay. */
  void reset() throws IOException {
    terminal.say("down");
    Path programs = home.resolve("programs");
    Path aside = home.resolveSibling(home.getFileName() + "-programs");
    move(programs, aside);
    terminal.say("reset");
    move(aside, programs);
  }

  private static void move(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Starts everything with this command and does not wait. */
  void up(List<String> words) throws IOException {
    up =
        terminal
            .command(words.toArray(String[]::new))
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("up.out").toFile())
            .start();
  }

  /** Waits until customers can come. */
  void awaitReady() throws InterruptedException {
    await(
        () -> ControlClient.find(home).filter(c -> c.status().phase().equals("ready")).isPresent());
  }

  /** Waits until an instance of {@code service} takes work. */
  void awaitInstance(String service) throws InterruptedException {
    await(() -> instances(service).anyMatch(process -> process.state().equals("ready")));
  }

  /** Waits until there is one instance of {@code service}, and none comes or goes. */
  void awaitSingle(String service) throws InterruptedException {
    await(() -> instances(service).count() == 1);
  }

  private void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + START.toNanos();
    while (!condition.getAsBoolean()) {
      if (up == null || !up.isAlive() || System.nanoTime() - deadline > 0) {
        throw new Failure(
            "The shop does not start; %s tells why.".formatted(home.resolve("up.out")));
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private Stream<ProcessView> instances(String service) {
    return ControlClient.find(home).stream()
        .flatMap(control -> control.status().processes().stream())
        .filter(process -> process.id().startsWith(service + "#"));
  }

  Terminal terminal() {
    return terminal;
  }

  ControlClient control() {
    return ControlClient.of(home);
  }

  Settings settings() {
    return settings;
  }

  Path home() {
    return home;
  }

  Databases databases() {
    return new Databases(settings.port("SHOP_POSTGRES_PORT"), new Secrets(home));
  }

  String broker() {
    return "127.0.0.1:" + settings.port("SHOP_KAFKA_PORT");
  }

  /** Ends everything; can be called twice. */
  @Override
  public void close() throws IOException {
    Process running = up;
    up = null;
    if (running == null) {
      return;
    }
    // An orderly end of the one process ends all others.
    running.toHandle().destroy();
    try {
      if (!running.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
        running.destroyForcibly();
      }
    } catch (InterruptedException e) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
