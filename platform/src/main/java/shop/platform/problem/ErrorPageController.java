package shop.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the servlet container refused before any controller saw it. */
@RestController
class ErrorPageController implements ErrorController {

  @RequestMapping("/error")
  ResponseEntity<Object> error(HttpServletRequest request) {
    return problem(status(request)).toResponse();
  }

  private static Problem problem(HttpStatus status) {
    return switch (status) {
      case UNAUTHORIZED -> Problems.unauthorized();
      case FORBIDDEN -> Problems.forbidden();
      case NOT_FOUND -> Problems.notFound("There is nothing at this address.");
      default ->
          status.is5xxServerError()
              ? Problems.internalError()
              : Problem.of(
                  status,
                  ProblemAdvice.slug(status),
                  status.getReasonPhrase(),
                  "The request was refused before it was read further.");
    };
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return known == null ? HttpStatus.NOT_FOUND : known;
  }
}
