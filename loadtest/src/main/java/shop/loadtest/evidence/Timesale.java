package shop.loadtest.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What timesale-service has kept of the judged sales. */
public final class Timesale {

  private final Map<String, Sale> sales = new LinkedHashMap<>();
  private final Map<String, Reservation> reservations = new LinkedHashMap<>();
  private final Map<Wish, Reservation> first = new HashMap<>();
  private final Map<Wish, List<Reservation>> doubled = new HashMap<>();
  private final Map<String, List<LogEntry>> logs = new HashMap<>();

  /** Adds a sale; before all that belongs to it. */
  public void add(Sale sale) {
    sales.put(sale.id(), sale);
  }

  /** Adds a reservation; before its log entries. */
  public void add(Reservation reservation) {
    reservations.put(reservation.id(), reservation);
    Reservation earlier = first.putIfAbsent(reservation.wish(), reservation);
    if (earlier != null) {
      doubled
          .computeIfAbsent(reservation.wish(), _ -> new ArrayList<>(List.of(earlier)))
          .add(reservation);
    }
  }

  /** Adds a log entry; those of a sale in the order of their seq. */
  public void add(LogEntry entry) {
    logs.computeIfAbsent(entry.sale(), _ -> new ArrayList<>()).add(entry);
  }

  /** All sales. */
  public Collection<Sale> sales() {
    return sales.values();
  }

  /** The sale of this id, if it is judged. */
  public @Nullable Sale sale(String id) {
    return sales.get(id);
  }

  /** All reservations. */
  public Collection<Reservation> reservations() {
    return reservations.values();
  }

  /** The reservation of this id. */
  public @Nullable Reservation reservation(String id) {
    return reservations.get(id);
  }

  /** The reservation of this wish; the first, if there are two. */
  public @Nullable Reservation of(Wish wish) {
    return first.get(wish);
  }

  /** Those that have their wish in common. */
  public Collection<List<Reservation>> doubled() {
    return doubled.values();
  }

  /** The log of a sale, in the order of seq. */
  public List<LogEntry> log(String sale) {
    return logs.getOrDefault(sale, List.of());
  }
}
