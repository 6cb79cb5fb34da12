package shop.gateway.forward;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import shop.platform.discovery.NoInstanceException;
import shop.platform.problem.Problem;
import shop.platform.problem.Problems;

/** Says to the client what went wrong, and whether asking again is safe. */
final class BrokenExchange {

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");

  private BrokenExchange() {}

  static ServerResponse answer(IOException failure, HttpServletRequest request) {
    return answer(problem(failure, request));
  }

  static ServerResponse answer(Problem problem) {
    return ServerResponse.status(problem.status())
        .headers(headers -> headers.putAll(problem.headers()))
        .body(problem.toBody());
  }

  private static Problem problem(IOException failure, HttpServletRequest request) {
    return switch (failure) {
      case NoInstanceException _ ->
          Problems.unavailable(
              "This part of the shop cannot be reached just now. Nothing was done; try again in a"
                  + " moment.",
              SOON);
      case ConnectionRequestTimeoutException _ ->
          Problem.of(
                  HttpStatus.SERVICE_UNAVAILABLE,
                  "overloaded",
                  "Overloaded",
                  "Too many came at once. Nothing was done; try again in a moment.")
              .retryAfter(SOON);
      case RequestBody.TooLarge _ ->
          Problem.of(
              HttpStatus.CONTENT_TOO_LARGE,
              "payload-too-large",
              "Payload too large",
              "The body is larger than this shop accepts.");
      case RequestBody.ClientGone _ -> Problems.badRequest("The body ended too early.");
      case SocketTimeoutException _ ->
          sent(HttpStatus.GATEWAY_TIMEOUT, "timed-out", "No answer in time", request);
      default -> sent(HttpStatus.BAD_GATEWAY, "broken-off", "Answer broke off", request);
    };
  }

  private static Problem sent(
      HttpStatus status, String type, String title, HttpServletRequest request) {
    if (REPEATABLE.contains(request.getMethod())) {
      return Problem.of(status, type, title, "The service gave no answer; try again in a moment.")
          .retryAfter(SOON);
    }
    Problem unknown =
        Problem.of(
            status,
            type,
            title,
            "The service received the request and gave no answer: whether it took effect is not"
                + " known. To find out, repeat it with the same Idempotency-Key.");
    return request.getHeader("Idempotency-Key") == null ? unknown : unknown.retryAfter(SOON);
  }
}
