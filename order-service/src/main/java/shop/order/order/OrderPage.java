package shop.order.order;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a customer's orders, the newest first.
 *
 * @param next what to send as {@code after} for the ones that follow; null at the end
 */
@Schema(name = "Orders")
record OrderPage(
    List<OrderView> items,
    @Schema(
            types = {"string", "null"},
            description = "Send it as `after` for the orders that follow; null at the end")
        @Nullable String next) {

  /** Of one order more than fits on the page, if there is one. */
  static OrderPage of(List<Order> found, int size) {
    List<OrderView> items = found.stream().limit(size).map(Order::view).toList();
    return new OrderPage(items, found.size() > size ? items.getLast().orderId() : null);
  }
}
