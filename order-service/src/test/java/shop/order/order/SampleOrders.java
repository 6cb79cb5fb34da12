package shop.order.order;

import java.util.List;
import java.util.UUID;

/** Wishes for the tests to order. */
public final class SampleOrders {

  private SampleOrders() {}

  public static OrderId freshId() {
    return new OrderId(UUID.randomUUID().toString());
  }

  /** Two units at 12,900 won each, wished for by Minji. */
  public static NewOrder wish(OrderId id) {
    return wish(id, "minji");
  }

  /** A mug and two pots from a cart, 30,000 won. */
  public static NewOrder cart(OrderId id) {
    return new NewOrder(
        id,
        "minji",
        null,
        List.of(
            new NewOrder.Line("mug", "머그", "Mug", new Money(10_000, "KRW"), 1),
            new NewOrder.Line("pot", "주전자", "Pot", new Money(10_000, "KRW"), 2)),
        "tok_approve");
  }

  public static NewOrder wish(OrderId id, String customer) {
    return new NewOrder(
        id,
        customer,
        "reservation-of-" + id.value(),
        List.of(new NewOrder.Line("mug", "머그", "Mug", new Money(12_900, "KRW"), 2)),
        "tok_approve");
  }
}
