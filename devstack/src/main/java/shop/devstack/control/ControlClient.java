package shop.devstack.control;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import shop.devstack.supervision.Failure;
import tools.jackson.databind.json.JsonMapper;

/** Speaks with the devstack that runs on a data folder, from another terminal. */
public final class ControlClient {

  private final JsonMapper json = new JsonMapper();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final ControlFile file;

  private ControlClient(ControlFile file) {
    this.file = file;
  }

  /** The devstack that runs on {@code home}, if one does. */
  public static Optional<ControlClient> find(Path home) {
    return ControlFile.read(home).map(ControlClient::new).filter(ControlClient::answers);
  }

  /** The devstack that runs on {@code home}. */
  public static ControlClient of(Path home) {
    return find(home)
        .orElseThrow(() -> new Failure("The shop is not running: start it with ./shop up"));
  }

  private boolean answers() {
    try {
      return send("GET", "/status").statusCode() == 200;
    } catch (IOException nobodyListens) {
      return false;
    }
  }

  /** What runs now. */
  public StatusView status() {
    return json.readValue(ask("GET", "/status"), StatusView.class);
  }

  /** Where a ready instance of {@code service} answers. */
  public String address(String service) {
    return status().processes().stream()
        .filter(process -> process.id().startsWith(service + "#"))
        .filter(process -> process.state().equals("ready"))
        .map(process -> "http://127.0.0.1:" + process.port())
        .findFirst()
        .orElseThrow(() -> new Failure("No %s is ready.".formatted(service)));
  }

  /** Runs {@code number} instances of {@code service}; answers when they are ready. */
  public void scale(String service, int number) {
    ask("POST", "/scale?service=%s&number=%d".formatted(service, number));
  }

  /** Replaces the instances of {@code service}, one after another. */
  public void restart(String service) {
    ask("POST", "/restart?service=" + service);
  }

  /** Ends an instance abruptly; number 0 means all of the service. */
  public void kill(String service, int number) {
    ask("POST", "/kill?service=%s&number=%d".formatted(service, number));
  }

  /** Asks for the end of the whole shop. */
  public void down() {
    ask("POST", "/down");
  }

  private String ask(String method, String path) {
    try {
      HttpResponse<String> answer = send(method, path);
      if (answer.statusCode() != 200) {
        throw new Failure(json.readValue(answer.body(), String.class));
      }
      return answer.body();
    } catch (IOException e) {
      throw new Failure("The devstack does not answer: %s.".formatted(e));
    }
  }

  private HttpResponse<String> send(String method, String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(file.port(), path)))
            .header("Authorization", "Bearer " + file.token())
            .method(method, BodyPublishers.noBody())
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted.");
    }
  }
}
