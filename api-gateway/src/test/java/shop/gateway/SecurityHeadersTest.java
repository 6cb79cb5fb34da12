package shop.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.gateway.RunningGateway.get;
import static shop.gateway.RunningGateway.list;
import static shop.gateway.RunningGateway.nobodysPort;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

  private static final String SERVICE = "catalog-service";

  @Test
  void standOnEveryAnswerOfTheGatewayItself() {
    list(SERVICE, nobodysPort());
    for (String path :
        new String[] {
          "/", "/nothing/here", "/api/products", "/api/products/..", "/docs/documents"
        }) {
      HttpResponse<String> answer = get(path);
      assertHeader(answer, "X-Content-Type-Options", "nosniff");
      assertHeader(answer, "X-Frame-Options", "DENY");
      assertHeader(answer, "Referrer-Policy", "same-origin");
      assertHeader(answer, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
  }

  @Test
  void standOnWhatAServiceAnswersWithoutThem() {
    try (Backend backend = new Backend()) {
      list(SERVICE, backend);
      assertHeader(get("/api/products"), "X-Content-Type-Options", "nosniff");
      assertHeader(get("/api/products"), "X-Frame-Options", "DENY");
    }
  }

  @Test
  void giveWayToAServicesOwnAndLeaveItsCachingAlone() {
    try (BrokenBackend backend =
        BrokenBackend.breakingAfter(
            """
            HTTP/1.1 200 OK\r
            Content-Length: 2\r
            Content-Security-Policy: default-src 'self'\r
            x-frame-options: SAMEORIGIN\r
            Cache-Control: max-age=5\r
            ETag: "7"\r
            \r
            ok\
            """)) {
      list(SERVICE, backend);
      HttpResponse<String> answer = get("/api/products");
      assertHeader(answer, "Content-Security-Policy", "default-src 'self'");
      assertHeader(answer, "X-Frame-Options", "SAMEORIGIN");
      assertHeader(answer, "X-Content-Type-Options", "nosniff");
      assertHeader(answer, "Cache-Control", "max-age=5");
      assertHeader(answer, "ETag", "\"7\"");
    }
  }

  @Test
  void areThereWhenAnAnswerBreaksOffHalfWay() {
    try (BrokenBackend backend =
        BrokenBackend.breakingAfter(
            "HTTP/1.1 200 OK\r\nContent-Length: 20\r\nX-Frame-Options: SAMEORIGIN\r\n\r\nhalf")) {
      list(SERVICE, backend);
      HttpResponse<String> answer = get("/api/products");
      assertThat(answer.statusCode()).isEqualTo(502);
      assertHeader(answer, "X-Frame-Options", "DENY");
      assertHeader(answer, "X-Content-Type-Options", "nosniff");
    }
  }

  private static void assertHeader(HttpResponse<String> answer, String name, String value) {
    assertThat(answer.headers().allValues(name)).containsExactly(value);
  }
}
