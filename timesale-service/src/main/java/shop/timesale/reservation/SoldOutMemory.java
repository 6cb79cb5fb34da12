package shop.timesale.reservation;

import shop.timesale.sale.SaleId;

/** Knows of sales that are sold out who holds their units, so that nobody else need ask. */
public interface SoldOutMemory {

  /**
   * Whether the answer is certainly {@code SoldOut}: the sale was sold out a moment ago, and
   * nothing was ever promised under this customer's key. False when that is not known. Asks no
   * database.
   */
  boolean answersSoldOut(Wish wish);

  /**
   * This instance has committed a reservation or a return. What was seen of the sale before no
   * longer counts, so that who was told of it here hears nothing else here.
   */
  void moved(SaleId saleId);
}
