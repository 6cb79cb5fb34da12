package shop.catalog.allocation;

import shop.catalog.stock.StockChange;

/**
 * All units that a sale has ever taken and ever given back. Both only grow, so the larger of two
 * statements is the later one: repetitions and any order end the same.
 */
record Totals(long allocated, long returned) {

  static final Totals NONE = new Totals(0, 0);

  Totals {
    if (returned < 0 || returned > allocated) {
      throw new IllegalArgumentException(
          "A sale gives back at most what it took: %d of %d".formatted(returned, allocated));
    }
  }

  /** These totals or the other ones, whichever are larger. */
  Totals grownTo(Totals other) {
    return new Totals(Math.max(allocated, other.allocated), Math.max(returned, other.returned));
  }

  /** What has to move to come here from earlier totals. */
  StockChange since(Totals earlier) {
    return StockChange.allocated(allocated - earlier.allocated, returned - earlier.returned);
  }
}
