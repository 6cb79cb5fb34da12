package shop.timesale.reservation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.timesale.sale.Money;
import shop.timesale.sale.ProductId;
import shop.timesale.sale.SaleId;

/**
 * Units of a sale that a customer was promised.
 *
 * @param orderId the order that follows
 * @param unitPrice what one unit costs, as it was shown
 * @param returned when and why the units went back on sale, or null while they are held
 */
public record Reservation(
    ReservationId reservationId,
    OrderId orderId,
    SaleId saleId,
    CustomerId customer,
    ProductId productId,
    int quantity,
    Money unitPrice,
    String paymentMethod,
    Instant reservedAt,
    @Nullable Return returned) {

  /**
   * The end of a reservation.
   *
   * @param reason of the cancelled order
   */
  public record Return(Instant at, String reason) {}

  /** Whether this is what the wish asks for, so that the wish is a repeat. */
  public boolean fulfils(Wish wish) {
    return quantity == wish.quantity() && paymentMethod.equals(wish.paymentMethod());
  }
}
