package shop.devstack.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import shop.devstack.supervision.Failure;
import shop.devstack.supervision.Launched;
import shop.devstack.supervision.Leash;
import shop.devstack.supervision.Part;

/** One real broker, which is its own controller (KRaft). */
final class Kafka {

  static final String NAME = "kafka";

  private final Settings settings;
  private final Path home;

  Kafka(Settings settings) {
    this.settings = settings;
    this.home = settings.home().resolve("kafka");
  }

  Part part() {
    return new Part(NAME, false, settings::kafka, Duration.ZERO, this::launch, Probes::kafka);
  }

  private Launched launch(int port, Path log) throws IOException {
    Path configuration = configure();
    if (!Files.exists(home.resolve("data/meta.properties"))) {
      format(configuration, log);
    }
    return Launched.of(
        Commands.start(
            java(
                "-Xms96m",
                "-Xmx256m",
                Leash.class.getName(),
                "kafka.Kafka",
                configuration.toString()),
            Map.of(),
            log));
  }

  private Path configure() throws IOException {
    Files.createDirectories(home);
    // Says who writes to the log: the broker's warnings, and not each of its thousand settings.
    Files.writeString(home.resolve("log4j2.properties"), LOGGING);
    return Files.writeString(home.resolve("server.properties"), configuration());
  }

  private String configuration() {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    controller.listener.names=CONTROLLER
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
    log.dirs=%3$s
    # A topic that nobody declared is a mistake, not a wish.
    auto.create.topics.enable=false
    # There is one broker to hold a copy.
    offsets.topic.replication.factor=1
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    # Small, like the rest of this machine.
    offsets.topic.num.partitions=4
    transaction.state.log.num.partitions=4
    num.network.threads=2
    num.io.threads=4
    log.cleaner.dedupe.buffer.size=8388608
    # A consumer that comes alone need not wait for others.
    group.initial.rebalance.delay.ms=0
    """
        .formatted(settings.kafka(), settings.kafkaController(), home.resolve("data"));
  }

  private void format(Path configuration, Path log) throws IOException {
    String cluster = "shop-devstack-cluster-0";
    try {
      int end =
          Commands.start(
                  java(
                      "-Xmx128m",
                      "kafka.tools.StorageTool",
                      "format",
                      "-t",
                      cluster,
                      "-c",
                      configuration.toString()),
                  Map.of(),
                  log)
              .waitFor();
      if (end != 0) {
        throw new Failure(
            "Kafka's folder cannot be formatted; the reason is in %s.".formatted(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Kafka's start was interrupted.");
    }
  }

  private List<String> java(String... more) {
    Path built = settings.built("devstack");
    // Of our own libraries it needs one: Jackson's annotations, which both versions share.
    String classPath =
        Commands.classPath(built.resolve("kafka") + "/*", built.resolve("lib") + "/*");
    List<String> command = new ArrayList<>();
    Collections.addAll(
        command,
        Commands.java(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xss512k",
        "--sun-misc-unsafe-memory-access=allow",
        "--enable-native-access=ALL-UNNAMED");
    Collections.addAll(command, "-Dlog4j2.configurationFile=" + home.resolve("log4j2.properties"));
    Collections.addAll(command, "-cp", classPath);
    Collections.addAll(command, more);
    return command;
  }

  private static final String LOGGING =
      """
      appender.out.type=Console
      appender.out.name=out
      appender.out.layout.type=PatternLayout
      appender.out.layout.pattern=%d{HH:mm:ss.SSS} %-5level %logger{1} %msg%n
      rootLogger.level=warn
      rootLogger.appenderRef.out.ref=out
      logger.started.name=kafka.server.KafkaRaftServer
      logger.started.level=info
      """;
}
