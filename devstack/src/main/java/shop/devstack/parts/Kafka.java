package shop.devstack.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import shop.devstack.supervision.Launched;
import shop.devstack.supervision.Part;

/** One real broker, which is its own controller (KRaft). */
record Kafka(Settings settings, Path home) {

  static final String NAME = "kafka";

  private static final String CLUSTER = "shop-devstack-cluster-0";

  Kafka(Settings settings) {
    this(settings, settings.home().resolve("kafka"));
  }

  Part part() {
    return Part.single(NAME, settings.port(Settings.KAFKA), this::launch, Probes::kafka);
  }

  private Launched launch(int port, Path log) throws IOException {
    String configuration = configure(port).toString();
    if (!Files.exists(home.resolve("data/meta.properties"))) {
      Commands.run(
          java("kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", configuration), log);
    }
    return Launched.of(Commands.start(java("kafka.Kafka", configuration), Map.of(), log));
  }

  private List<String> java(String... rest) {
    return Commands.foreign(settings, 256, "kafka", rest);
  }

  private Path configure(int port) throws IOException {
    String controller = Integer.toString(settings.port(Settings.KAFKA_CONTROLLER));
    return Files.writeString(
        Files.createDirectories(home).resolve("server.properties"),
        Commands.resource("server.properties")
            .replace("{port}", Integer.toString(port))
            .replace("{controller}", controller)
            .replace("{data}", home.resolve("data").toString()));
  }
}
