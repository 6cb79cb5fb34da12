package shop.devstack.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import shop.devstack.supervision.Launched;
import shop.devstack.supervision.Leash;
import shop.devstack.supervision.Part;

/** The sandbox of an outside payment provider: WireMock, answering by the contract's mappings. */
final class PaymentProvider {

  static final String NAME = "payment-provider";

  private final Settings settings;

  PaymentProvider(Settings settings) {
    this.settings = settings;
  }

  Part part() {
    return new Part(
        NAME,
        false,
        settings::provider,
        Duration.ZERO,
        this::launch,
        Probes.http("/__admin/health"));
  }

  private Launched launch(int port, Path log) throws IOException {
    Path built = settings.built("devstack");
    Path mappings = settings.root().resolve("contracts/http/payment-provider");
    String classPath = Commands.classPath(built.resolve("wiremock") + "/*");
    List<String> java =
        List.of(
            Commands.java(), "-Xmx64m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    List<String> main = List.of("-cp", classPath, Leash.class.getName(), "wiremock.Run");
    List<String> options =
        List.of(
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--root-dir=" + mappings,
            "--global-response-templating",
            // Remembering every request of a load test would fill the memory.
            "--no-request-journal",
            // A card that answers after 30 seconds must not keep a thread that long.
            "--async-response-enabled=true",
            "--disable-banner");
    return Launched.of(
        Commands.start(
            Stream.of(java, main, options).flatMap(List::stream).toList(), Map.of(), log));
  }
}
