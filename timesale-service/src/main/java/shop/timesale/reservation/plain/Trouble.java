package shop.timesale.reservation.plain;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is known after the database failed: that nothing happened, or nothing at all. */
final class Trouble {

  /**
   * The database's own word that it gave the transaction up: no lock in time, statement out of
   * time, deadlock, serialization, too many connections; and H2's for no lock in time.
   */
  private static final Set<String> GIVEN_UP =
      Set.of("55P03", "57014", "40P01", "40001", "53300", "HYT00");

  private Trouble() {}

  /** False when the commit may have arrived. */
  static boolean didNothing(RuntimeException failure) {
    return failure instanceof CannotCreateTransactionException
        || GIVEN_UP.contains(sqlState(failure));
  }

  private static String sqlState(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refusal && refusal.getSQLState() != null) {
        return refusal.getSQLState();
      }
    }
    return "";
  }
}
