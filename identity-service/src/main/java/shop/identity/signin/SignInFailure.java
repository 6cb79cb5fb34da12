package shop.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the page, which says what was wrong: them, or us. */
final class SignInFailure implements AuthenticationFailureHandler {

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    switch (reason) {
      case MustWait wait -> response.sendRedirect("/login?wait=" + wait.seconds());
      case AuthenticationServiceException _ -> response.sendRedirect("/login?unavailable");
      default -> response.sendRedirect("/login?wrong");
    }
  }
}
