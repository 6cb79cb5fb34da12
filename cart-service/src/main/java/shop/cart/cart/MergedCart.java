package shop.cart.cart;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import shop.cart.price.ProductId;

/** A customer's cart after a guest's was merged into it. */
@Schema(name = "MergedCart")
record MergedCart(
    @JsonUnwrapped CartView cart,
    @Schema(description = "What did not fit into the limits of a cart; mostly nothing")
        List<LeftOut> leftOut) {

  static MergedCart of(CartView cart, List<Line> leftOut) {
    return new MergedCart(
        cart, leftOut.stream().map(line -> new LeftOut(line.product(), line.quantity())).toList());
  }

  /** Units that were in the guest's cart and are in none now. */
  @Schema(name = "LeftOut")
  record LeftOut(
      @Schema(type = "string", example = "mug-daily") ProductId productId,
      @Schema(example = "3") int quantity) {}
}
