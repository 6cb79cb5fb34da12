package shop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shop.gateway.RunningGateway.get;
import static shop.gateway.RunningGateway.list;
import static shop.gateway.RunningGateway.nobodysPort;
import static shop.gateway.RunningGateway.post;
import static shop.gateway.RunningGateway.request;
import static shop.gateway.RunningGateway.send;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FailureTest {

  private static final String SERVICE = "timesale-service";
  private static final String PATH = "/api/timesales/demo/reservations";

  @Test
  void neverRepeatsAWriteThatWasSent() {
    try (BrokenBackend broken = BrokenBackend.breaking()) {
      list(SERVICE, broken);
      HttpResponse<String> answer = post(PATH, "wish", "Idempotency-Key", "k1");
      assertProblem(answer, 502, "broken-off");
      assertThat(answer.body()).contains("not known").contains("Idempotency-Key");
      assertThat(answer.headers().firstValue("Retry-After")).contains("1");
      assertThat(broken.bodies).containsExactly("wish");
    }
  }

  @Test
  void neverRepeatsAWriteElsewhereEvenWhenAnotherInstanceLives() {
    try (BrokenBackend broken = BrokenBackend.breaking();
        Backend healthy = new Backend()) {
      list(SERVICE, broken, healthy);
      IntStream.range(0, 10).forEach(i -> post(PATH, "wish " + i));
      assertThat(broken.bodies).isNotEmpty().doesNotHaveDuplicates();
      assertThat(healthy.seen)
          .extracting(Backend.Seen::body)
          .doesNotContainAnyElementsOf(broken.bodies);
      assertThat(broken.bodies.size() + healthy.seen.size()).isEqualTo(10);
    }
  }

  @Test
  void neverRepeatsAWriteWhoseKeptConnectionBreaks() {
    try (BrokenBackend broken = BrokenBackend.breaking().after(1)) {
      list(SERVICE, broken);
      assertThat(post(PATH, "first").statusCode()).isEqualTo(200);
      assertProblem(post(PATH, "second"), 502, "broken-off");
      assertThat(broken.bodies).containsExactly("first", "second");
    }
  }

  @Test
  void promisesNothingForAWriteThatCannotBeRepeated() {
    try (BrokenBackend broken = BrokenBackend.breaking()) {
      list(SERVICE, broken);
      assertThat(post(PATH, "wish").headers().firstValue("Retry-After")).isEmpty();
    }
  }

  @Test
  void asksOnceMoreElsewhereWhenAReadBreaks() {
    try (BrokenBackend broken = BrokenBackend.breaking();
        Backend healthy = new Backend()) {
      list(SERVICE, broken, healthy);
      IntStream.range(0, 10)
          .forEach(i -> assertThat(get("/api/timesales").statusCode()).isEqualTo(202));
    }
  }

  @Test
  void neverShowsHalfAnAnswerAsAWholeOne() {
    String half = "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nhalf";
    try (BrokenBackend broken = BrokenBackend.breakingAfter(half)) {
      list(SERVICE, broken);
      assertProblem(post(PATH, "wish"), 502, "broken-off");
      assertThat(broken.bodies).containsExactly("wish");
    }
  }

  /** Less patient than the server, which would close an idle connection after a minute. */
  @Test
  @Timeout(30)
  void breaksTheClientsConnectionWhenALongAnswerBreaks() {
    String half = "HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n" + "half ".repeat(10_000);
    try (BrokenBackend broken = BrokenBackend.breakingAfter(half)) {
      list(SERVICE, broken);
      assertThatThrownBy(() -> post(PATH, "wish")).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void saysThatAnInstanceGaveNoAnswerInTime() {
    try (BrokenBackend silent = BrokenBackend.silent()) {
      list(SERVICE, silent);
      assertProblem(post(PATH, "wish"), 504, "timed-out");
      assertThat(silent.bodies).containsExactly("wish");
    }
  }

  @Test
  void saysThatNoInstanceLives() {
    list(SERVICE, nobodysPort(), nobodysPort());
    HttpResponse<String> answer = post(PATH, "wish");
    assertProblem(answer, 503, "unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    list(SERVICE, new int[0]);
    assertProblem(post(PATH, "wish"), 503, "unavailable");
  }

  @Test
  void refusesABodyThatIsTooLargeAnnouncedOrNot() {
    try (Backend backend = new Backend()) {
      list(SERVICE, backend);
      byte[] large = new byte[20_000];
      assertProblem(
          send(request(PATH).POST(BodyPublishers.ofByteArray(large))), 413, "payload-too-large");
      assertProblem(
          send(
              request(PATH)
                  .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))),
          413,
          "payload-too-large");
      assertThat(post(PATH, "small").statusCode()).isEqualTo(202);
    }
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("https://shop.example/problems/" + type);
  }
}
