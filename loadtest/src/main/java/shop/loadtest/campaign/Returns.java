package shop.loadtest.campaign;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import shop.loadtest.bench.Database;

/** Whether all cancelled reservations have given their units back. */
record Returns(Database database, Cancellations cancellations, Mail mail) {

  private static final String RETURNED =
      "select count(*) from reservation where returned_at is not null";
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final long BETWEEN_LOOKS_MS = 200;

  /** Waits for it, and answers how many have when the time is over. */
  int await() throws InterruptedException, SQLException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int returned = returned();
    while ((!cancellations.areTold() || returned < cancellations.count())
        && System.nanoTime() - deadline < 0) {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
      mail.flush();
      returned = returned();
    }
    return returned;
  }

  private int returned() throws SQLException {
    return Integer.parseInt(database.ask(RETURNED));
  }
}
