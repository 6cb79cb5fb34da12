package shop.platform.events;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import shop.platform.problem.BrokenNeighbours;

/** Tells a failure that passes by itself (a database or neighbour is away) from one that stays. */
final class Outage {

  /** Classes of SQL states: connection, rollback to be repeated, resources, operator, system. */
  private static final Set<String> SQL_STATES = Set.of("08", "40", "53", "57", "58");

  private Outage() {}

  static boolean isBehind(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (passes(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(Throwable cause) {
    return switch (cause) {
      case TransientDataAccessException _ -> true;
      case RecoverableDataAccessException _ -> true;
      case DataAccessResourceFailureException _ -> true;
      case CannotCreateTransactionException _ -> true;
      case SQLTransientException _ -> true;
      case SQLRecoverableException _ -> true;
      case IOException _ -> true;
      case SQLException e -> e.getSQLState() != null && passes(e.getSQLState());
      default -> BrokenNeighbours.isFailedCall(cause);
    };
  }

  private static boolean passes(String sqlState) {
    return sqlState.length() == 5 && SQL_STATES.contains(sqlState.substring(0, 2));
  }
}
