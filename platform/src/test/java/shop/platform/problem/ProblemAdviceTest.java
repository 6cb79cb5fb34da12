package shop.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
    classes = Edge.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.application.name=bakery",
      "spring.autoconfigure.exclude="
          + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
    })
@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTest {

  private static final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"bread\":\"rye\",\"loaves\":3}          | 200 |                   |",
        "{\"bread\":\"rye\",\"loaves\":12}         | 400 | validation-failed | loaves",
        "{\"bread\":\" \",\"loaves\":3}            | 400 | validation-failed | bread",
        "{\"bread\":\"rye\",\"loaves\":3,\"loafs\":3} | 400 | bad-request | loafs",
        "{\"bread\":\"rye\",\"loaves\":\"3\"}      | 400 | bad-request       | detail",
        "{\"bread\":\"rye\",\"loaves\":1.5}        | 400 | bad-request       | detail",
        "{\"bread\":\"rye\",\"loaves\":99999999999} | 400 | bad-request       | detail",
        "{\"bread\"                                | 400 | bad-request       | detail",
        "[]                                        | 400 | bad-request       | detail",
        "null                                      | 400 | bad-request       | detail",
      })
  void tellsWhatIsWrongWithABody(
      String body, int status, @Nullable String type, @Nullable String word) throws Exception {
    var answer = post("/wishes", body, "application/json");
    assertThat(answer.statusCode()).isEqualTo(status);
    if (type != null) {
      assertProblem(answer, status, type);
    }
    if (word != null) {
      assertThat(answer.body()).contains(word);
    }
  }

  @Test
  void tellsThatAHeaderIsMissing() throws Exception {
    var request =
        request("/wishes")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"bread\":\"rye\",\"loaves\":3}"));
    assertProblem(send(request), 400, "bad-request");
  }

  @Test
  void refusesANumberWhereATextBelongs() throws Exception {
    for (String bread : new String[] {"1", "1.5", "true"}) {
      String wish = "{\"bread\":%s,\"loaves\":3}".formatted(bread);
      assertProblem(post("/wishes", wish, "application/json"), 400, "bad-request");
    }
  }

  @Test
  void refusesAnotherContentType() throws Exception {
    assertProblem(post("/wishes", "bread", "text/plain"), 415, "unsupported-media-type");
  }

  @Test
  void refusesAnotherMethod() throws Exception {
    var answer = send(request("/wishes").DELETE());
    assertProblem(answer, 405, "method-not-allowed");
    assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
  }

  @Test
  void refusesValuesOfThePathAndTheQuery() throws Exception {
    assertProblem(get("/breads/rye"), 400, "bad-request");
    assertProblem(get("/breads/1?size=500"), 400, "validation-failed");
  }

  @Test
  void knowsNothingAtAnUnknownAddress(CapturedOutput log) throws Exception {
    int before = log.length();
    assertProblem(get("/nowhere"), 404, "not-found");
    assertThat(log.subSequence(before, log.length())).isEmpty();
  }

  @Test
  void keepsAnOwnProblemWithItsMembersAndRoundsTheWaitUp() throws Exception {
    var answer = get("/sold-out");
    assertProblem(answer, 409, "sold-out");
    assertThat(json(answer).path("left").asInt(-1)).isZero();
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    assertProblem(get("/thrown"), 404, "not-found");
  }

  @Test
  void tellsAnOutageOfTheDatabaseFromABugAndLeaksNothing(CapturedOutput log) throws Exception {
    int before = log.length();
    var outage = get("/database-away");
    assertProblem(outage, 503, "unavailable");
    assertThat(outage.headers().firstValue("Retry-After")).isPresent();
    assertThat(outage.body()).doesNotContain("secret");
    assertThat(log.subSequence(before, log.length()))
        .contains("A neighbour failed")
        .doesNotContain("\tat ");
  }

  @Test
  void answersABugWithoutItsInsideAndLogsIt(CapturedOutput log) throws Exception {
    var bug = get("/bug");
    assertProblem(bug, 500, "internal-error");
    assertThat(bug.body()).doesNotContain("secret");
    assertThat(log).contains("secret inner words", "\tat ");
  }

  @Test
  void answersWhatTheContainerRefusesAsAProblemToo() throws Exception {
    assertThat(get("/breads/%2F").statusCode()).isEqualTo(400);
    assertThat(get("/breads/%2F").body()).doesNotContain("Exception");
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode body = json(answer);
    assertThat(body.path("type").asString()).isEqualTo("https://shop.example/problems/" + type);
    assertThat(body.path("status").asInt()).isEqualTo(status);
    assertThat(body.path("title").asString()).isNotBlank();
    assertThat(body.path("detail").asString()).isNotBlank();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  private HttpResponse<String> post(String path, String body, String contentType)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", contentType)
            .header("Idempotency-Key", "k-1")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
