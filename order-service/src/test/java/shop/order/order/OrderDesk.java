package shop.order.order;

import java.util.List;
import org.springframework.stereotype.Component;

/** What a test asks about an order of Minji's. */
@Component
public class OrderDesk {

  private final ShowOrders show;
  private final CancelOrder cancel;

  OrderDesk(ShowOrders show, CancelOrder cancel) {
    this.show = show;
    this.cancel = cancel;
  }

  public OrderState state(OrderId order) {
    return view(order).status();
  }

  public List<String> steps(OrderId order) {
    return view(order).timeline().stream().map(OrderView.Entry::step).toList();
  }

  public String reason(OrderId order) {
    CancellationReason reason = view(order).reason();
    return reason == null ? "none" : reason.wire();
  }

  public CancelOutcome cancel(OrderId order) {
    return cancel.cancel(order, "minji");
  }

  private OrderView view(OrderId order) {
    return show.one("minji", order).orElseThrow();
  }
}
