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

  /**
   * Waits for it while more and more come back, since what is judged has to be quiet first; answers
   * how many have when all have, or when for too long none did.
   */
  int await() throws InterruptedException, SQLException {
    int returned = returned();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while ((!cancellations.areTold() || returned < cancellations.count())
        && System.nanoTime() - deadline < 0) {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
      mail.flush();
      int now = returned();
      deadline = now > returned ? System.nanoTime() + PATIENCE.toNanos() : deadline;
      returned = now;
    }
    return returned;
  }

  private int returned() throws SQLException {
    return Integer.parseInt(database.ask(RETURNED));
  }
}
