package shop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.gateway.RunningGateway.get;
import static shop.gateway.RunningGateway.port;
import static shop.gateway.RunningGateway.post;
import static shop.gateway.RunningGateway.request;
import static shop.gateway.RunningGateway.send;

import com.sun.net.httpserver.Headers;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeadersTest {

  private final Backend backend = new Backend();

  @BeforeEach
  void list() {
    RunningGateway.list("identity-service", backend);
  }

  @AfterEach
  void close() {
    backend.close();
  }

  @Test
  void passesOnWhatTheClientSaidAndTheNameItUsed() {
    post(
        "/oauth2/token",
        "a=1",
        "Authorization",
        "Bearer x.y.z",
        "Idempotency-Key",
        "k",
        "Guest-Cart",
        "g");
    Headers headers = backend.last().headers();
    assertThat(headers.get("Authorization")).containsExactly("Bearer x.y.z");
    assertThat(headers.get("Idempotency-Key")).containsExactly("k");
    assertThat(headers.get("Guest-Cart")).containsExactly("g");
    assertThat(headers.get("Content-Type")).containsExactly("application/json");
    assertThat(headers.get("Content-Length")).containsExactly("3");
    assertThat(headers.get("Host")).containsExactly("localhost:" + port());
    assertThat(backend.last().body()).isEqualTo("a=1");
  }

  @Test
  void dropsWhatAClientForges() {
    post(
        "/oauth2/token",
        "a=1",
        "X-Forwarded-For",
        "6.6.6.6",
        "X-Forwarded-Host",
        "evil.example",
        "X-Forwarded-Proto",
        "gopher",
        "X-Forwarded-Prefix",
        "/evil",
        "Forwarded",
        "for=6.6.6.6",
        "X-Real-IP",
        "6.6.6.6");
    Headers headers = backend.last().headers();
    assertThat(headers.getFirst("X-Forwarded-For")).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    assertThat(headers.get("X-Forwarded-For")).hasSize(1);
    assertThat(headers.get("X-Forwarded-Host")).containsExactly("localhost:" + port());
    assertThat(headers.get("X-Forwarded-Proto")).containsExactly("http");
    assertThat(headers).doesNotContainKeys("X-Forwarded-Prefix", "Forwarded", "X-Real-ip");
  }

  @Test
  void continuesTheTrace() {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    get("/userinfo", "traceparent", "00-" + trace + "-b7ad6b7169203331-01");
    assertThat(backend.last().headers().get("Traceparent"))
        .singleElement()
        .asString()
        .startsWith("00-" + trace)
        .doesNotContain("b7ad6b7169203331");
  }

  @Test
  void beginsATraceWhereNoneIs() {
    get("/userinfo");
    assertThat(backend.last().headers().getFirst("Traceparent")).startsWith("00-");
  }

  @Test
  void passesTheAnswerBackAsItIs() {
    HttpResponse<String> answer = get("/login");
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEqualTo("{\"ok\":true}");
    assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
    assertThat(answer.headers().allValues("Location")).containsExactly("/login");
    assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json");
    assertThat(answer.headers().allValues("Guest-Cart")).containsExactly("token");
    assertThat(answer.headers().allValues("Content-Length")).containsExactly("11");
    assertThat(answer.headers().allValues("Date")).hasSize(1);
  }

  @Test
  void passesOnEveryMethod() {
    for (String method : new String[] {"PUT", "PATCH", "DELETE", "OPTIONS"}) {
      var answer =
          send(
              request("/userinfo", "Content-Type", "text/plain")
                  .method(method, BodyPublishers.ofString("body")));
      assertThat(answer.statusCode()).isEqualTo(202);
      assertThat(backend.last().method()).isEqualTo(method);
      assertThat(backend.last().body()).isEqualTo("body");
    }
    assertThat(send(request("/userinfo").HEAD()).statusCode()).isEqualTo(202);
    assertThat(backend.last().method()).isEqualTo("HEAD");
  }

  @Test
  void leavesFormsToTheService() {
    send(
        request("/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .PUT(BodyPublishers.ofString("name=minji&password=p%26q")));
    assertThat(backend.last().body()).isEqualTo("name=minji&password=p%26q");
  }
}
