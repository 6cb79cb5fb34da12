package shop.loadtest.evidence;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.loadtest.history.Exchanges;

/**
 * All that a verdict rests on.
 *
 * @param unrest what had not ended when the time to become quiet was over
 * @param everySale whether no sale of the database is left out
 * @param ahead how far the database's clock is before the clients'
 */
public record Evidence(
    @Nullable Exchanges history,
    @Nullable Timesale timesale,
    @Nullable List<Order> orders,
    @Nullable Payments payments,
    @Nullable Catalog catalog,
    @Nullable Events events,
    List<String> unrest,
    boolean everySale,
    Duration ahead,
    Bounds bounds) {

  /** Waits until nothing moves any more, or the time for it is over, and reads what there is. */
  public static Evidence gather(Sources from, Bounds bounds) {
    List<String> unrest = Quiet.await(from, bounds.quiet());
    return new Evidence(
        from.history(),
        from.timesale() == null ? null : TimesaleTables.read(from.timesale(), from.sales()),
        from.orders() == null ? null : NeighbourTables.orders(from.orders()),
        from.payments() == null ? null : NeighbourTables.payments(from.payments()),
        from.catalog() == null ? null : NeighbourTables.catalog(from.catalog()),
        from.events(),
        unrest,
        from.sales().isEmpty(),
        offset(from, bounds),
        bounds);
  }

  private static Duration offset(Sources from, Bounds bounds) {
    if (bounds.clockOffset() != null) {
      return bounds.clockOffset();
    }
    return from.timesale() == null ? Duration.ZERO : Clocks.ahead(from.timesale());
  }

  /** What there is. */
  public Set<Source> given() {
    Set<Source> given = EnumSet.noneOf(Source.class);
    add(given, Source.HISTORY, history);
    add(given, Source.TIMESALE, timesale);
    add(given, Source.ORDERS, orders);
    add(given, Source.PAYMENTS, payments);
    add(given, Source.CATALOG, catalog);
    add(given, Source.EVENTS, events);
    return given;
  }

  private static void add(Set<Source> given, Source source, @Nullable Object evidence) {
    if (evidence != null) {
      given.add(source);
    }
  }

  /** The history; only if it is given. */
  public Exchanges heard() {
    return Objects.requireNonNull(history);
  }

  /** What timesale-service kept; only if it is given. */
  public Timesale sold() {
    return Objects.requireNonNull(timesale);
  }

  /** What order-service kept; only if it is given. */
  public List<Order> ordered() {
    return Objects.requireNonNull(orders);
  }

  /** What payment-service kept; only if it is given. */
  public Payments paid() {
    return Objects.requireNonNull(payments);
  }

  /** What catalog-service kept; only if it is given. */
  public Catalog stocked() {
    return Objects.requireNonNull(catalog);
  }
}
