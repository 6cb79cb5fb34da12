package shop.devstack.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import shop.devstack.supervision.Launched;
import shop.devstack.supervision.Part;

/** The sandbox of an outside payment provider: WireMock, answering by the contract's mappings. */
record PaymentProvider(Settings settings) {

  static final String NAME = "payment-provider";

  Part part() {
    int port = settings.port(Settings.PROVIDER);
    return Part.single(NAME, port, this::launch, Probes.http("/__admin/health"));
  }

  private Launched launch(int port, Path log) throws IOException {
    List<String> command =
        Commands.foreign(
            settings,
            64,
            "wiremock",
            "wiremock.Run",
            "--port=" + port,
            "--bind-address=127.0.0.1",
            "--root-dir=" + settings.root().resolve("contracts/http/payment-provider"),
            "--global-response-templating",
            // Remembering every request of a load test would fill the memory.
            "--no-request-journal",
            // A card that answers after 30 seconds must not keep a thread that long.
            "--async-response-enabled=true",
            "--disable-banner");
    return Launched.of(Commands.start(command, Map.of(), log));
  }
}
