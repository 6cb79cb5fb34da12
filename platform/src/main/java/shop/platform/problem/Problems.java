package shop.platform.problem;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/** The problems that every service shares; those of the shop's own rules live where they arise. */
public final class Problems {

  private Problems() {}

  /** The request cannot be read. */
  public static Problem badRequest(String detail) {
    return Problem.of(HttpStatus.BAD_REQUEST, "bad-request", "Bad request", detail);
  }

  /** The request can be read but breaks a rule of its form; add {@code errors}. */
  public static Problem validationFailed(String detail) {
    return Problem.of(HttpStatus.BAD_REQUEST, "validation-failed", "Validation failed", detail);
  }

  /** There is nothing here, or nothing that this caller may see. */
  public static Problem notFound(String detail) {
    return Problem.of(HttpStatus.NOT_FOUND, "not-found", "Not found", detail);
  }

  /** No valid token came with the request. */
  public static Problem unauthorized() {
    return Problem.of(
        HttpStatus.UNAUTHORIZED,
        "unauthorized",
        "Sign-in needed",
        "Send a valid access token as 'Authorization: Bearer …'.");
  }

  /** The token is valid but does not allow this. */
  public static Problem forbidden() {
    return Problem.of(
        HttpStatus.FORBIDDEN, "forbidden", "Not allowed", "Your token does not allow this.");
  }

  /** A neighbour or the database does not answer; the same request may succeed later. */
  public static Problem unavailable(String detail, Duration retryAfter) {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Temporarily unavailable", detail)
        .retryAfter(retryAfter);
  }

  /** A bug of ours; the log knows more than the caller. */
  public static Problem internalError() {
    return Problem.of(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "internal-error",
        "Internal error",
        "Something went wrong on our side. It has been recorded.");
  }
}
