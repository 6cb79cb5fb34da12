package shop.order.order;

import java.util.List;
import org.springframework.stereotype.Component;

/** What a test asks about an order of Minji's. */
@Component
public class OrderDesk {

  private final ShowOrders show;
  private final CancelOrder cancel;
  private final RefundOrder refund;

  OrderDesk(ShowOrders show, CancelOrder cancel, RefundOrder refund) {
    this.show = show;
    this.cancel = cancel;
    this.refund = refund;
  }

  public OrderState state(OrderId order) {
    return view(order).status();
  }

  public List<String> steps(OrderId order) {
    return view(order).timeline().stream().map(entry -> entry.step().wire()).toList();
  }

  public String detail(OrderId order, String step) {
    return view(order).timeline().stream()
        .filter(entry -> entry.step().wire().equals(step))
        .map(entry -> String.valueOf(entry.detail()))
        .findFirst()
        .orElse("none");
  }

  public String reason(OrderId order) {
    CancellationReason reason = view(order).reason();
    return reason == null ? "none" : reason.wire();
  }

  public CancelOutcome cancel(OrderId order) {
    return cancel.cancel(order, "minji");
  }

  /** Minji asks for the money back; answers in words. */
  public String refund(OrderId order) {
    return words(refund.forCustomer(order, "minji"));
  }

  /** A merchandiser asks for some of it to go back; answers in words. */
  public String refund(OrderId order, String key, long won) {
    return words(refund.forMerchandiser(order, new RefundWish(key, new Money(won, "KRW"))));
  }

  private static String words(RefundOutcome outcome) {
    return switch (outcome) {
      case RefundOutcome.Requested _, RefundOutcome.Repeated _, RefundOutcome.NothingLeft _ ->
          outcome.getClass().getSimpleName();
      default -> outcome.toString();
    };
  }

  /** What was given back or is on its way, in won. */
  public List<Long> refunds(OrderId order, RefundStatus status) {
    return view(order).refunds().stream()
        .filter(refund -> refund.status() == status)
        .map(refund -> refund.amount().amount())
        .toList();
  }

  private OrderView view(OrderId order) {
    return show.one("minji", order).orElseThrow();
  }
}
