package shop.timesale.sale;

/**
 * All units that ever moved between regular stock and a sale. Both totals only grow, so that saying
 * them again, or late, does no harm.
 *
 * @param allocated out of regular stock
 * @param returned back into it
 */
public record StockTotals(long allocated, long returned) {}
