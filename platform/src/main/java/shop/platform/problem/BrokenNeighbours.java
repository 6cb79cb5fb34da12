package shop.platform.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a neighbour's failure (database, broker, another service) from a bug of ours, by the names
 * of the exceptions: a service need not have the libraries of neighbours that it does not have.
 */
public final class BrokenNeighbours {

  private static final Set<String> CALLS =
      Set.of(
          "io.github.resilience4j.circuitbreaker.CallNotPermittedException",
          "io.github.resilience4j.bulkhead.BulkheadFullException",
          "feign.RetryableException",
          "feign.FeignException$FeignServerException",
          "org.apache.kafka.common.errors.RetriableException");

  private static final Set<String> DATABASES =
      Set.of(
          "org.springframework.dao.TransientDataAccessException",
          "org.springframework.dao.RecoverableDataAccessException",
          "org.springframework.dao.DataAccessResourceFailureException",
          "org.springframework.transaction.CannotCreateTransactionException",
          "org.springframework.transaction.TransactionSystemException",
          "java.sql.SQLTransientException",
          "java.sql.SQLNonTransientConnectionException",
          "java.sql.SQLRecoverableException",
          IOException.class.getName());

  /** A database that gave a statement up: no lock in time, no end in time, no connection left. */
  private static final Set<String> GIVEN_UP = Set.of("55P03", "57014", "53300");

  private BrokenNeighbours() {}

  /** Whether {@code failure} is a call that another service or the broker did not answer well. */
  public static boolean isFailedCall(Throwable failure) {
    return isA(CALLS, failure.getClass());
  }

  static boolean explain(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isFailedCall(cause) || isA(DATABASES, cause.getClass()) || isGivenUp(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGivenUp(Throwable failure) {
    return failure instanceof SQLException answer
        && answer.getSQLState() != null
        && GIVEN_UP.contains(answer.getSQLState());
  }

  private static boolean isA(Set<String> names, @Nullable Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      if (names.contains(at.getName())) {
        return true;
      }
    }
    return false;
  }
}
