package shop.devstack.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import shop.devstack.supervision.Launched;
import shop.devstack.supervision.Part;

/** Zipkin, to look at traces: they stay in its memory, the oldest go first. */
record Zipkin(Settings settings) {

  static final String NAME = "zipkin";

  Part part() {
    return Part.single(NAME, settings.port(Settings.ZIPKIN), this::launch, Probes.http("/health"));
  }

  private Launched launch(int port, Path log) throws IOException {
    List<String> command =
        Commands.foreign(
            settings,
            160,
            "zipkin",
            "org.springframework.boot.loader.launch.JarLauncher",
            "--server.port=" + port,
            "--armeria.ports[0].ip=127.0.0.1",
            "--armeria.ports[0].port=" + port,
            "--armeria.ports[0].protocols[0]=http");
    return Launched.of(
        Commands.start(
            command, Map.of("MEM_MAX_SPANS", "50000", "SELF_TRACING_ENABLED", "false"), log));
  }
}
