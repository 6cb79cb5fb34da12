package shop.platform.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.test.util.TestSocketUtils;

/** A broker of its own that a test may kill and start again on the same data and port. */
final class BrokerProcess implements AutoCloseable {

  private final Path folder;
  private final Path settings;
  private final int port = TestSocketUtils.findAvailableTcpPort();
  private @Nullable Process process;

  BrokerProcess(Path folder) {
    this.folder = folder;
    this.settings = folder.resolve("server.properties");
    try {
      Files.writeString(settings, settings(TestSocketUtils.findAvailableTcpPort()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    waitFor(run("kafka.tools.StorageTool", "format", "-t", "AAAAAAAAAAAAAAAAAAAAAQ", "-c", path()));
  }

  String address() {
    return "localhost:" + port;
  }

  void start() {
    process = run("kafka.Kafka", path());
  }

  /** As {@code kill -9} does. */
  void kill() {
    if (process != null) {
      waitFor(process.destroyForcibly());
    }
  }

  @Override
  public void close() {
    kill();
  }

  private String path() {
    return settings.toString();
  }

  private String settings(int controller) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@localhost:%2$d
    listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
    advertised.listeners=PLAINTEXT://localhost:%1$d
    controller.listener.names=CONTROLLER
    log.dirs=%3$s
    auto.create.topics.enable=false
    offsets.topic.num.partitions=1
    offsets.topic.replication.factor=1
    group.initial.rebalance.delay.ms=0
    """
        .formatted(port, controller, folder.resolve("data"));
  }

  private Process run(String main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main));
    command.addAll(List.of(arguments));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("broker.txt").toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void waitFor(Process process) {
    try {
      process.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
