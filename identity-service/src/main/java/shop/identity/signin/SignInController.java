package shop.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The sign-in page: one form, no script, nothing from elsewhere. */
@RestController
class SignInController {

  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

  private final String page = read("page.html");
  private final String style = read("sign-in.css");

  SignInController() throws IOException {
    // Reads its two files once.
  }

  @GetMapping(path = "/login", produces = "text/html;charset=UTF-8")
  String page(HttpServletRequest request, CsrfToken csrf) {
    return page.replace("{message}", message(request))
        .replace("{csrf}", HtmlUtils.htmlEscape(csrf.getToken()));
  }

  @GetMapping("/login/sign-in.css")
  ResponseEntity<String> style() {
    return ResponseEntity.ok()
        .contentType(CSS)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
        .body(style);
  }

  private static String message(HttpServletRequest request) {
    if (request.getParameter("wrong") != null) {
      return "<p role=\"alert\">Login or password is wrong.</p>";
    }
    if (request.getParameter("unavailable") != null) {
      return "<p role=\"alert\">Signing in does not work just now; try again in a moment.</p>";
    }
    return request.getParameter("signed-out") == null ? "" : "<p>You are signed out.</p>";
  }

  private static String read(String file) throws IOException {
    return new ClassPathResource("identity/signin/" + file)
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
