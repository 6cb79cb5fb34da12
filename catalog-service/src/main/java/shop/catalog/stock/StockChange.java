package shop.catalog.stock;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many units move where; what is free follows from the rest.
 *
 * @param stocked bought in
 * @param allocated gone to time sales
 * @param returned come back from time sales
 * @param reserved held for orders; negative when released
 */
public record StockChange(long stocked, long allocated, long returned, long reserved) {

  /** A delivery. */
  public static StockChange stocked(long units) {
    return new StockChange(units, 0, 0, 0);
  }

  /** Units on their way to a sale and back from it, as one change. */
  public static StockChange allocated(long out, long back) {
    return new StockChange(0, out, back, 0);
  }

  /** Units held for an order. */
  public static StockChange reserved(long units) {
    return new StockChange(0, 0, 0, units);
  }

  /** Units that an order gives back. */
  public static StockChange released(long units) {
    return new StockChange(0, 0, 0, -units);
  }

  /** What all these movements amount to. */
  static StockChange sumOf(Collection<MovementSum> movements) {
    Map<MovementKind, Long> units = new EnumMap<>(MovementKind.class);
    movements.forEach(movement -> units.merge(movement.kind(), movement.units(), Long::sum));
    return new StockChange(
        units.getOrDefault(MovementKind.STOCKED, 0L),
        units.getOrDefault(MovementKind.ALLOCATED, 0L),
        units.getOrDefault(MovementKind.RETURNED, 0L),
        units.getOrDefault(MovementKind.RESERVED, 0L)
            - units.getOrDefault(MovementKind.RELEASED, 0L));
  }

  /** Free units more, or less when negative: no unit comes from nowhere or goes nowhere. */
  public long available() {
    return stocked - allocated + returned - reserved;
  }

  /** Whether nothing moves at all. */
  public boolean isNothing() {
    return stocked == 0 && allocated == 0 && returned == 0 && reserved == 0;
  }

  /** The movements as the ledger names them, without those of no unit. */
  Map<MovementKind, Long> movements() {
    Map<MovementKind, Long> movements = new EnumMap<>(MovementKind.class);
    movements.put(MovementKind.STOCKED, stocked);
    movements.put(MovementKind.ALLOCATED, allocated);
    movements.put(MovementKind.RETURNED, returned);
    movements.put(MovementKind.RESERVED, Math.max(reserved, 0));
    movements.put(MovementKind.RELEASED, Math.max(-reserved, 0));
    movements.values().removeIf(units -> units == 0);
    return movements;
  }
}
