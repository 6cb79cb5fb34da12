package shop.devstack.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shop.devstack.supervision.Launched;
import shop.devstack.supervision.Leash;
import shop.devstack.supervision.Part;

/** One real broker, which is its own controller (KRaft). */
record Kafka(Settings settings, Path home) {

  static final String NAME = "kafka";

  Kafka(Settings settings) {
    this(settings, settings.home().resolve("kafka"));
  }

  Part part() {
    return Part.single(NAME, settings.port(Settings.KAFKA), this::launch, Probes::kafka);
  }

  private Launched launch(int port, Path log) throws IOException {
    String configuration = configure(port).toString();
    if (!Files.exists(home.resolve("data/meta.properties"))) {
      List<String> format = List.of("format", "-t", "shop-devstack-cluster-0", "-c", configuration);
      Commands.run(java("kafka.tools.StorageTool", format), Map.of(), log);
    }
    List<String> broker = java(Leash.class.getName(), List.of("kafka.Kafka", configuration));
    return Launched.of(Commands.start(broker, Map.of(), log));
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

  private List<String> java(String main, List<String> arguments) {
    Path built = settings.built("devstack");
    // Of our own libraries it needs one: Jackson's annotations, which both versions share.
    String classPath = "%s/kafka/*:%s/lib/*:%s".formatted(built, built, Commands.ourselves());
    List<String> command = new ArrayList<>();
    command.addAll(
        Commands.java(
            settings.home(),
            256,
            "-XX:TieredStopAtLevel=1",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Dlog4j2.configurationFile=shop/devstack/parts/kafka-log4j2.properties",
            "-cp",
            classPath,
            main));
    command.addAll(arguments);
    return command;
  }
}
