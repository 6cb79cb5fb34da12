package shop.timesale.sale;

import java.time.Instant;

/**
 * The opening of a sale, for those who make ready for it.
 *
 * @param arrivalsPerSecond wishes per second, as planned or else guessed
 */
public record Opening(SaleId saleId, Instant opensAt, Instant closesAt, int arrivalsPerSecond) {

  static Opening of(Sale sale) {
    SalePlan plan = sale.plan();
    return new Opening(sale.saleId(), plan.opensAt(), plan.closesAt(), plan.demand().perSecond());
  }
}
