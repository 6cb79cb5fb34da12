package shop.order.order;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.data.domain.Page;

/**
 * Some of a customer's orders, the newest first.
 *
 * @param total how many there are on all pages
 */
@Schema(name = "Orders")
record OrderPage(List<OrderView> items, int page, int size, long total) {

  static OrderPage of(Page<Order> found) {
    return new OrderPage(
        found.stream().map(Order::view).toList(),
        found.getNumber(),
        found.getSize(),
        found.getTotalElements());
  }
}
