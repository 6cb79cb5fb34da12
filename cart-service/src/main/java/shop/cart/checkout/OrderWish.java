package shop.cart.checkout;

import java.util.List;
import shop.cart.price.Money;
import shop.cart.price.ProductId;
import shop.cart.price.ProductName;

/** An order that order-service is asked for, by an id that we chose. */
public record OrderWish(String orderId, String customerId, List<Line> lines, String paymentMethod) {

  static OrderWish of(
      String orderId,
      String customerId,
      List<CheckoutLine> lines,
      String paymentMethod,
      String currency) {
    return new OrderWish(
        orderId,
        customerId,
        lines.stream().map(line -> Line.of(line, currency)).toList(),
        paymentMethod);
  }

  /** Some units of one product at a promised price each. */
  public record Line(ProductId productId, ProductName name, int quantity, Money unitPrice) {

    static Line of(CheckoutLine line, String currency) {
      return new Line(
          new ProductId(line.productId()),
          new ProductName(line.nameKo(), line.nameEn()),
          line.quantity(),
          line.unitPrice(currency));
    }
  }
}
