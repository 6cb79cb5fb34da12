package shop.platform.problem;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a neighbour's failure (database, broker, another service) from a bug of ours, by the names
 * of the exceptions: a service need not have the libraries of neighbours that it does not have.
 */
final class BrokenNeighbours {

  private static final Set<String> NAMES =
      Set.of(
          "org.springframework.dao.TransientDataAccessException",
          "org.springframework.dao.RecoverableDataAccessException",
          "org.springframework.dao.DataAccessResourceFailureException",
          "org.springframework.transaction.CannotCreateTransactionException",
          "org.springframework.transaction.TransactionSystemException",
          "java.sql.SQLTransientException",
          "java.sql.SQLNonTransientConnectionException",
          "java.sql.SQLRecoverableException",
          "io.github.resilience4j.circuitbreaker.CallNotPermittedException",
          "io.github.resilience4j.bulkhead.BulkheadFullException",
          "feign.RetryableException",
          "feign.FeignException$FeignServerException");

  boolean explain(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isNeighbours(cause.getClass())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNeighbours(@Nullable Class<?> type) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      if (NAMES.contains(at.getName()) || at == IOException.class) {
        return true;
      }
    }
    return false;
  }
}
