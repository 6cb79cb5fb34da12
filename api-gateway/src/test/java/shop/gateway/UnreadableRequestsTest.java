package shop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnreadableRequestsTest {

  private static final String HOST = "Host: localhost\r\n";
  private static final String END = "Connection: close\r\n\r\n";

  static Stream<Arguments> requests() {
    return Stream.of(
        Arguments.of(400, "bad-request", "GET /api/products?q={}| HTTP/1.1\r\n" + HOST + END),
        Arguments.of(400, "bad-request", "GET /api/products HTTP/1.1\r\n" + END),
        Arguments.of(400, "bad-request", "GET / HTTP/1.1\r\n" + HOST + "Host: other\r\n" + END),
        Arguments.of(400, "bad-request", "GET / HTTP/1.1\r\n" + HOST + "Bad Name: x\r\n" + END),
        Arguments.of(400, "bad-request", "nonsense\r\n\r\n"),
        Arguments.of(
            400, "bad-request", "POST / HTTP/1.1\r\n" + HOST + "Content-Length: x\r\n" + END),
        Arguments.of(
            414, "uri-too-long", "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n" + HOST + END),
        Arguments.of(
            431,
            "request-header-fields-too-large",
            "GET / HTTP/1.1\r\n" + HOST + "X-Large: " + "x".repeat(20_000) + "\r\n" + END),
        Arguments.of(
            431,
            "request-header-fields-too-large",
            "GET / HTTP/1.1\r\n" + HOST + "X-Many: x\r\n".repeat(200) + END),
        Arguments.of(405, "method-not-allowed", "TRACE / HTTP/1.1\r\n" + HOST + END),
        Arguments.of(
            501,
            "not-implemented",
            "POST / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: odd\r\n" + END),
        Arguments.of(505, "http-version-not-supported", "GET / HTTP/7.0\r\n" + HOST + END));
  }

  @ParameterizedTest(name = "{0} {1} [{index}]")
  @MethodSource("requests")
  void answersAProblemThatNamesItsReason(int status, String type, String request) {
    String answer = RawRequest.send(RunningGateway.port(), request);
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .contains("application/problem+json")
        .contains("https://shop.example/problems/" + type)
        .contains("\"status\":" + status)
        .contains("X-Content-Type-Options: nosniff")
        .doesNotContainIgnoringCase("tomcat")
        .doesNotContain("Exception");
  }
}
