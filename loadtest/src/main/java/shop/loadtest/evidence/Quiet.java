package shop.loadtest.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether all that was begun has ended: only then can it be judged. */
final class Quiet {

  private static final Duration EVERY = Duration.ofMillis(200);

  private static final String UNTOLD =
      """
      select coalesce(sum(s.next_seq - 1 - c.seq), 0)
      from relay_cursor c join sale s using (sale_id)
      """;
  private static final String OWED =
      """
      select count(*) from sale
      where (allocation_confirmed < allocation_asked or return_confirmed < return_asked)
        and stock_refusal is null
      """;
  private static final String ENDED_ORDERS =
      """
      select count(*) from orders
      where reservation_id is not null and state in ('CANCELLED', 'REFUNDED')
      """;

  private final Sources from;

  private Quiet(Sources from) {
    this.from = from;
  }

  /** What still moves when all is quiet (nothing) or the time is over. */
  static List<String> await(Sources from, Duration time) {
    Quiet quiet = new Quiet(from);
    long deadline = System.nanoTime() + time.toNanos();
    List<String> moving = quiet.moving();
    while (!moving.isEmpty() && System.nanoTime() - deadline < 0) {
      try {
        Thread.sleep(EVERY);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return moving;
      }
      moving = quiet.moving();
    }
    return moving;
  }

  private List<String> moving() {
    List<String> moving = new ArrayList<>();
    if (from.events() != null) {
      count(moving, from.timesale(), UNTOLD, "log entries that the broker was not told");
      outboxes(moving);
    }
    if (from.catalog() != null) {
      count(moving, from.timesale(), OWED, "sales whose stock the catalog has not confirmed");
    }
    count(
        moving,
        from.orders(),
        "select count(*) from unfinished_order",
        "orders that have not ended");
    if (from.timesale() != null && from.orders() != null) {
      neighbours(moving, from.timesale(), from.orders());
    }
    return moving;
  }

  private void outboxes(List<String> moving) {
    count(moving, from.orders(), "select count(*) from outbox_event", "events of orders not sent");
    count(moving, from.catalog(), "select count(*) from outbox_event", "events of stock not sent");
  }

  private static void neighbours(List<String> moving, Database timesale, Database orders) {
    long reservations = timesale.number("select count(*) from reservation");
    long made = orders.number("select count(*) from orders where reservation_id is not null");
    if (made < reservations) {
      moving.add("%d reservations without an order".formatted(reservations - made));
    }
    long back = timesale.number("select count(*) from reservation where returned_at is not null");
    long ended = orders.number(ENDED_ORDERS);
    if (back < ended) {
      moving.add("%d ended orders whose units are not back".formatted(ended - back));
    }
  }

  private static void count(
      List<String> moving, @Nullable Database database, String sql, String what) {
    long number = database == null ? 0 : database.number(sql);
    if (number > 0) {
      moving.add("%d %s".formatted(number, what));
    }
  }
}
