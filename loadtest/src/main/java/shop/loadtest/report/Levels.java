package shop.loadtest.report;

import java.util.List;
import java.util.Map;

/**
 * How far everything is; -1 where it is not known.
 *
 * @param unitsLeft of the sale
 * @param reservations of the sale
 * @param orders that reservations became
 * @param confirmed orders, paid
 * @param lag events that wait in Kafka for their readers
 * @param databaseCpu processors that PostgreSQL uses for each service's database
 */
public record Levels(
    List<Long> unitsLeft,
    List<Long> reservations,
    List<Long> orders,
    List<Long> confirmed,
    List<Long> lag,
    Map<String, List<Double>> databaseCpu) {

  /** Keeps copies. */
  public Levels {
    unitsLeft = List.copyOf(unitsLeft);
    reservations = List.copyOf(reservations);
    orders = List.copyOf(orders);
    confirmed = List.copyOf(confirmed);
    lag = List.copyOf(lag);
    databaseCpu = Map.copyOf(databaseCpu);
  }
}
