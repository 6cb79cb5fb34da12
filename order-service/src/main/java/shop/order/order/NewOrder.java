package shop.order.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wishes to order.
 *
 * @param reservationId the sale reservation that keeps the units for it, if any does
 * @param paymentMethod what to charge: the payment provider's token of a card
 */
public record NewOrder(
    OrderId id,
    String customerId,
    @Nullable String reservationId,
    List<Line> lines,
    String paymentMethod) {

  /** Refuses an order of nothing. */
  public NewOrder {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("An order has at least one line");
    }
  }

  /** Some units of one product at a promised price each. */
  public record Line(
      String productId, String nameKo, String nameEn, Money unitPrice, int quantity) {

    /** Refuses a line of nothing. */
    public Line {
      if (quantity < 1) {
        throw new IllegalArgumentException("A line has at least one unit");
      }
    }
  }

  Money total() {
    return lines.stream()
        .map(line -> line.unitPrice().times(line.quantity()))
        .reduce(Money::plus)
        .orElseThrow();
  }
}
