package shop.cart;

import io.micrometer.core.instrument.Counter;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Forgets what is over, in bounded portions. */
public final class Sweep {

  private static final Logger log = LoggerFactory.getLogger(Sweep.class);

  private Sweep() {}

  /**
   * Goes on until nothing is left or the portions are used up.
   *
   * @param some forgets at most a batch, and answers how many that were
   */
  public static void run(
      String what, CartProperties.Sweep bounds, Counter forgotten, IntSupplier some) {
    try {
      int last = bounds.batch();
      for (int i = 0; i < bounds.batches() && last == bounds.batch(); i++) {
        last = some.getAsInt();
        forgotten.increment(last);
      }
    } catch (DataAccessException | TransactionException e) {
      log.warn("{} could not be forgotten: {}", what, NeighbourLog.reason(e));
    }
  }
}
