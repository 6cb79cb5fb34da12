package shop.platform.problem;

import java.time.Duration;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/** Says of an exception that nobody expected whose fault it is: a neighbour's, or ours. */
final class Failures {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  /** What the caller is told; what happened inside is told to the log. */
  static Problem problem(Exception failure) {
    if (failure instanceof InvalidParameterException) {
      return Problems.badRequest("The query cannot be read.");
    }
    if (BrokenNeighbours.explain(failure)) {
      log.warn(
          "A neighbour failed: {}", NestedExceptionUtils.getMostSpecificCause(failure).toString());
      return Problems.unavailable(
          "A part of the shop does not answer just now; try again in a moment.",
          Duration.ofSeconds(2));
    }
    log.error("Unexpected", failure);
    return Problems.internalError();
  }
}
