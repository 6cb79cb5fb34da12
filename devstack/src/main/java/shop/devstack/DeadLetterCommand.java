package shop.devstack;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import shop.devstack.control.ControlClient;
import shop.devstack.http.Http;
import shop.devstack.http.Http.Answer;
import shop.devstack.parts.Service;
import shop.devstack.parts.Settings;
import shop.devstack.supervision.Failure;
import tools.jackson.databind.JsonNode;

/** The events that services could not take, handled as an operator would: through the API. */
@Command(name = "deadletters", description = "Shows events that services could not take.")
final class DeadLetterCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Settings settings;

  @Parameters(arity = "0..*", paramLabel = "SERVICE")
  private @Nullable List<String> services;

  @Option(names = "--replay", description = "Has them handled once more.")
  private boolean replay;

  DeadLetterCommand(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Integer call() throws IOException {
    String devstack = ControlClient.of(settings.home()).devstack().address();
    String operator = new Tokens(devstack, List.of()).of(List.of("oscar.ops")).getFirst();
    Http shop = new Http(settings.address(), operator, PATIENCE);
    for (String service : services == null ? Service.withEvents() : services) {
      tell(shop, "/api/admin/%s/dead-letters".formatted(service));
    }
    return 0;
  }

  private void tell(Http shop, String path) throws IOException {
    Answer answer = shop.get(path + "?size=500");
    if (answer.status() == 404 && services == null) {
      return; // It hears of no events.
    }
    if (answer.status() != 200) {
      throw new Failure("%s answers: %s".formatted(path, answer.text()));
    }
    for (JsonNode letter : answer.json().path("items")) {
      String id = letter.path("deadLetterId").asString();
      System.out.printf(
          "%s  %s  %s  %s%n",
          path.split("/", -1)[3],
          id,
          letter.path("putAsideAt").asString(),
          replay ? replay(shop, path, id) : letter.path("reason").asString());
    }
  }

  private static String replay(Http shop, String path, String id) throws IOException {
    JsonNode said = shop.send("POST", "%s/%s/replay".formatted(path, id), null).json();
    return said.path("outcome").asString(said.path("detail").asString(""));
  }
}
