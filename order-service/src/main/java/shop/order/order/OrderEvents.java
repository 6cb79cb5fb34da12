package shop.order.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.platform.events.Outbox;

/** Tells the shop what became of an order, in the transaction in which it becomes true. */
@Component
class OrderEvents {

  private final Outbox outbox;
  private final MeterRegistry meters;

  OrderEvents(Outbox outbox, MeterRegistry meters) {
    this.outbox = outbox;
    this.meters = meters;
  }

  /** Announces what happened to the order since the last call. */
  void announce(Order order) {
    for (TimelineEntry entry : order.takeNews()) {
      meters.counter("shop.order.steps", "step", entry.step().wire()).increment();
      switch (entry.step()) {
        case CONFIRMED -> confirmed(order.view(), entry.happenedAt());
        case CANCELLED -> cancelled(order.view(), entry.happenedAt());
        case REFUND_PAID -> paidBack(order.view(), String.valueOf(entry.detail()));
        case PLACED,
            STOCK_REQUESTED,
            STOCK_DELAYED,
            STOCK_RESERVED,
            STOCK_REFUSED,
            PAYMENT_REQUESTED,
            PAYMENT_DELAYED,
            PAYMENT_DECLINED,
            CANCELLING,
            PAYMENT_VOIDED,
            PAYMENT_REFUNDED,
            STOCK_RETURNED,
            REFUND_REQUESTED,
            REFUND_DELAYED,
            REFUND_REFUSED,
            REFUNDED -> {}
      }
    }
  }

  private void confirmed(OrderView order, Instant when) {
    outbox.append(
        "order.confirmed.v1",
        key(order),
        new OrderConfirmed(
            order.orderId(), order.reservationId(), order.customerId(), order.total(), when));
  }

  private void cancelled(OrderView order, Instant when) {
    outbox.append(
        "order.cancelled.v1",
        key(order),
        new OrderCancelled(
            order.orderId(),
            order.reservationId(),
            order.customerId(),
            Objects.requireNonNull(order.reason(), "A cancelled order has a reason"),
            when));
  }

  private void paidBack(OrderView order, String refundId) {
    OrderView.Refund refund = order.refund(refundId);
    outbox.append(
        "order.refunded.v1",
        key(order),
        new OrderRefunded(
            order.orderId(),
            order.reservationId(),
            order.customerId(),
            refundId,
            refund.amount(),
            order.isPaidBack(),
            Objects.requireNonNull(refund.endedAt(), "A paid refund has ended")));
  }

  /** Events of a reservation and of its order are read in their order. */
  private static String key(OrderView order) {
    return order.reservationId() == null ? order.orderId() : order.reservationId();
  }

  /** An order is paid for and confirmed. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OrderConfirmed(
      String orderId,
      @Nullable String reservationId,
      String customerId,
      Money total,
      Instant confirmedAt) {}

  /** An order is cancelled, and nothing stays charged. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OrderCancelled(
      String orderId,
      @Nullable String reservationId,
      String customerId,
      CancellationReason reason,
      Instant cancelledAt) {}

  /** Some of an order's money went back: all of it, then, if full. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OrderRefunded(
      String orderId,
      @Nullable String reservationId,
      String customerId,
      String refundId,
      Money amount,
      boolean full,
      Instant refundedAt) {}
}
