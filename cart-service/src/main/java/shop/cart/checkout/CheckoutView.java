package shop.cart.checkout;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import shop.cart.price.Money;
import shop.cart.price.ProductId;
import shop.cart.price.ProductName;

/** The order that a cart became, in the same words each time that the wish is repeated. */
@Schema(name = "Checkout")
record CheckoutView(
    @Schema(description = "Follow it at `/api/orders/{orderId}`") String orderId,
    @Schema(description = "What will be charged") Money total,
    List<Line> lines) {

  static CheckoutView of(String orderId, Money total, List<CheckoutLine> lines) {
    return new CheckoutView(
        orderId, total, lines.stream().map(line -> Line.of(line, total.currency())).toList());
  }

  /** Some units of one product. */
  @Schema(name = "CheckoutLine")
  record Line(
      @Schema(type = "string", example = "earbuds-hush-pro") ProductId productId,
      ProductName name,
      int quantity,
      Money unitPrice,
      Money lineTotal) {

    static Line of(CheckoutLine line, String currency) {
      return new Line(
          new ProductId(line.productId()),
          new ProductName(line.nameKo(), line.nameEn()),
          line.quantity(),
          line.unitPrice(currency),
          line.unitPrice(currency).times(line.quantity()));
    }
  }
}
