package shop.loadtest.story;

import java.util.Map;
import shop.devstack.control.StatusView;

/**
 * All that was seen at one moment.
 *
 * @param at seconds since the day began
 * @param databaseCpu seconds of processor time that PostgreSQL has spent for each database
 */
record Sample(double at, StatusView status, Backlog backlog, Map<String, Double> databaseCpu) {

  /**
   * How far everything is, -1 where it is not known.
   *
   * @param left units of the sale
   * @param held units of the sale that customers have reserved
   * @param orders that were made of reservations
   * @param confirmed orders, paid
   * @param unfinished orders of any kind
   * @param lag events that wait in Kafka
   */
  record Backlog(long left, long held, long orders, long confirmed, long unfinished, long lag) {

    static final Backlog UNKNOWN = new Backlog(-1, -1, -1, -1, -1, -1);

    /** Whether all that was reserved has become an order that has ended. */
    boolean isCaughtUp() {
      return held > 0 && orders == held && unfinished == 0 && lag <= 0;
    }
  }
}
