package shop.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns every exception that reaches the edge into a problem that helps and leaks nothing. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

  @ExceptionHandler
  ResponseEntity<Object> refused(ProblemException refusal) {
    return refusal.problem().toResponse();
  }

  @ExceptionHandler
  ResponseEntity<Object> unexpected(Exception exception) throws Exception {
    if (SecurityExceptions.isOne(exception)) {
      throw exception; // the security filters answer 401 and 403
    }
    return Failures.problem(exception).toResponse();
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e, HttpHeaders h, HttpStatusCode s, WebRequest r) {
    return invalid(e.getFieldErrors().stream().map(ProblemAdvice::violation).toList());
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException e, HttpHeaders h, HttpStatusCode s, WebRequest r) {
    return invalid(
        e.getParameterValidationResults().stream()
            .flatMap(result ->
                result instanceof ParameterErrors body
                    ? body.getFieldErrors().stream().map(ProblemAdvice::violation)
                    : result.getResolvableErrors().stream()
                        .map(error ->
                            violation(
                                result.getMethodParameter().getParameterName(),
                                error.getDefaultMessage())))
            .toList());
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e, HttpHeaders h, HttpStatusCode s, WebRequest r) {
    if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
      return Problems.badRequest(
              "The field '%s' is not known here.".formatted(unknown.getPropertyName()))
          .toResponse();
    }
    return Problems.badRequest("The body is missing or is not the JSON that is expected here.")
        .toResponse();
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode code, WebRequest r) {
    HttpStatus status = HttpStatus.valueOf(code.value());
    Problem problem =
        Problem.of(status, slug(status), status.getReasonPhrase(), words(body, status));
    HttpHeaders writable = new HttpHeaders(); // those of some exceptions cannot be changed
    writable.putAll(headers);
    writable.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return super.handleExceptionInternal(e, problem.toBody(), writable, code, r);
  }

  private static ResponseEntity<Object> invalid(List<Map<String, String>> errors) {
    return Problems.validationFailed("Some values are missing or out of range; see 'errors'.")
        .with("errors", errors)
        .toResponse();
  }

  private static Map<String, String> violation(FieldError error) {
    return violation(error.getField(), error.getDefaultMessage());
  }

  private static Map<String, String> violation(@Nullable String field, @Nullable String message) {
    return Map.of(
        "field", field == null ? "" : field, "message", message == null ? "is wrong" : message);
  }

  static String slug(HttpStatus status) {
    return status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private static String words(@Nullable Object body, HttpStatus status) {
    return body instanceof ProblemDetail detail && detail.getDetail() != null
        ? detail.getDetail()
        : status.getReasonPhrase();
  }
}
