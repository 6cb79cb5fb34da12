package shop.devstack.control;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import shop.devstack.http.Http;
import shop.devstack.http.Http.Answer;
import shop.devstack.supervision.Failure;

/** Speaks with the devstack that runs on a data folder, from another terminal. */
public record ControlClient(Http devstack) {

  // New instances may take their time.
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** The devstack that runs on {@code home}, if one does. */
  public static Optional<ControlClient> find(Path home) {
    try {
      List<String> lines = Files.readAllLines(home.resolve(ControlServer.FILE));
      Http devstack = new Http(lines.getFirst(), lines.getLast(), PATIENCE);
      // Not /status, which tells of the processor since it was last asked.
      return devstack.get("/instances").status() == 200
          ? Optional.of(new ControlClient(devstack))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException | NoSuchElementException nobodyListens) {
      return Optional.empty(); // or the file is not (any more) one of ours
    }
  }

  /** The devstack that runs on {@code home}. */
  public static ControlClient of(Path home) {
    return find(home)
        .orElseThrow(() -> new Failure("The shop is not running: start it with ./shop up"));
  }

  /** What runs now. */
  public StatusView status() {
    return ask("GET", "/status").as(StatusView.class);
  }

  /** Has {@code action} done to what {@code words} name; comes back when it is done. */
  public void act(String action, Object... words) {
    StringBuilder path = new StringBuilder("/" + action);
    for (Object word : words) {
      path.append('/').append(URLEncoder.encode(word.toString(), StandardCharsets.UTF_8));
    }
    ask("POST", path.toString());
  }

  private Answer ask(String method, String path) {
    try {
      Answer answer = devstack.send(method, path, null);
      if (answer.status() != 200) {
        throw new Failure(answer.as(String.class));
      }
      return answer;
    } catch (IOException e) {
      throw new Failure("The devstack does not answer: %s.".formatted(e));
    }
  }
}
