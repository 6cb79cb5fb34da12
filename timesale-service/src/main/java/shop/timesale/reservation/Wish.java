package shop.timesale.reservation;

import shop.timesale.sale.SaleId;

/**
 * What a customer asks for.
 *
 * @param key the customer's own name for this wish
 * @param quantity units, all or none
 * @param paymentMethod what the order will be paid with
 */
public record Wish(
    SaleId saleId, CustomerId customer, IdempotencyKey key, int quantity, String paymentMethod) {

  /** Refuses a wish for nothing. */
  public Wish {
    if (quantity < 1) {
      throw new IllegalArgumentException("A wish is for one unit or more");
    }
  }
}
