package shop.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import shop.platform.problem.Problem;
import shop.platform.problem.Problems;
import tools.jackson.databind.json.JsonMapper;

/** What the security filters answer, in the same form as every other refusal of the shop. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final JsonMapper json;

  SecurityProblems(JsonMapper json) {
    this.json = json;
  }

  /** No token, a bad one, or one that we cannot judge because we know no keys. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (reason instanceof AuthenticationServiceException) {
      send(response, Problems.unavailable("Tokens cannot be checked yet.", Duration.ofSeconds(2)));
    } else {
      boolean bad = reason instanceof OAuth2AuthenticationException;
      challenge(response, bad ? "Bearer error=\"invalid_token\"" : "Bearer");
      send(response, Problems.unauthorized());
    }
  }

  /** A good token that does not allow this. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    challenge(response, "Bearer error=\"insufficient_scope\"");
    send(response, Problems.forbidden());
  }

  private static void challenge(HttpServletResponse response, String words) {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, words);
  }

  private void send(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status().value());
    problem.headers().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    response.getOutputStream().write(json.writeValueAsBytes(problem.toBody()));
  }
}
