package shop.identity.signin;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The sign-in page: one form, no script, nothing from elsewhere. */
@Hidden
@RestController
class SignInController {

  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final String page = read("page.html");
  private final String style = read("sign-in.css");

  SignInController() throws IOException {
    // Reads its two files once.
  }

  @GetMapping(path = "/login", produces = "text/html;charset=UTF-8")
  ResponseEntity<String> page(HttpServletRequest request, CsrfToken csrf) {
    Words words = Words.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    String filled =
        words
            .fill(page)
            .replace("{message}", message(request, words))
            .replace("{csrf}", HtmlUtils.htmlEscape(csrf.getToken()));
    return ResponseEntity.ok()
        .contentType(HTML)
        .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .body(filled);
  }

  @GetMapping("/login/sign-in.css")
  ResponseEntity<String> style() {
    return ResponseEntity.ok()
        .contentType(CSS)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
        .body(style);
  }

  private static String message(HttpServletRequest request, Words words) {
    if (request.getParameter("wait") != null) {
      return alert(words.wait(request.getParameter("wait")));
    }
    if (request.getParameter("wrong") != null) {
      return alert(words.say("wrong"));
    }
    if (request.getParameter("unavailable") != null) {
      return alert(words.say("unavailable"));
    }
    return request.getParameter("signed-out") == null
        ? ""
        : "<p role=\"status\">" + words.say("signed-out") + "</p>";
  }

  private static String alert(String words) {
    return "<p role=\"alert\">" + words + "</p>";
  }

  private static String read(String file) throws IOException {
    return new ClassPathResource("identity/signin/" + file)
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
