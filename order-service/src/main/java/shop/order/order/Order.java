package shop.order.order;

import static shop.order.order.CancellationReason.PAYMENT_DECLINED;
import static shop.order.order.CancellationReason.PAYMENT_EXPIRED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's order. It is cancelled only when it is certain that nothing stays charged, and
 * confirmed only when it is paid and nobody wished to cancel it before.
 */
@Entity
@Table(name = "orders")
class Order {

  @Id private String orderId;
  @Version private @Nullable Long version;
  @Embedded private Terms terms;

  @Enumerated(EnumType.STRING)
  private OrderState state;

  @Enumerated(EnumType.STRING)
  private @Nullable CancellationReason cancellationReason;

  @ElementCollection
  @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "position")
  private List<OrderLine> lines = new ArrayList<>();

  @Embedded private Timeline timeline = new Timeline();

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Order() {}

  Order(NewOrder wish, Instant now, Instant payBy) {
    this.orderId = wish.id().value();
    this.terms = Terms.of(wish, now, payBy);
    this.state = OrderState.PLACED;
    wish.lines().forEach(line -> lines.add(OrderLine.of(line)));
    timeline.note(Step.PLACED, now, null);
  }

  /** What to do now. An order that may no longer be paid for turns to its cancellation here. */
  NextStep next(Instant now) {
    if (terms.expired(now)) {
      cancel(PAYMENT_EXPIRED, now);
    }
    if (state == OrderState.PLACED) {
      // Remembered before anybody is asked: an order that is only placed was never charged.
      state = OrderState.PAYING;
      timeline.note(Step.PAYMENT_REQUESTED, now, null);
    }
    return switch (state) {
      case PLACED, PAYING ->
          new NextStep.Pay(id(), terms.customerId(), terms.total(), terms.paymentMethod());
      case CANCELLING -> new NextStep.CancelPayment(id());
      case CONFIRMED, CANCELLED -> new NextStep.Nothing();
    };
  }

  /** The money is here. An order that is being cancelled stays so: its money goes back. */
  void captured(Instant now) {
    if (state == OrderState.PAYING) {
      state = OrderState.CONFIRMED;
      timeline.note(Step.CONFIRMED, now, null);
    }
  }

  /** Nothing was charged and nothing will be. */
  void declined(String detail, Instant now) {
    if (state == OrderState.PAYING) {
      timeline.note(Step.PAYMENT_DECLINED, now, detail);
      finishCancelled(PAYMENT_DECLINED, now);
    }
  }

  /** The end of the payment is not known yet; its customer reads this once. */
  void delayed(Instant now) {
    if (state == OrderState.PAYING && !timeline.has(Step.PAYMENT_DELAYED)) {
      timeline.note(Step.PAYMENT_DELAYED, now, null);
    }
  }

  /** Ends the attempts to pay. Who was never asked for money has nothing to get back. */
  void cancel(CancellationReason reason, Instant now) {
    switch (state) {
      case PLACED -> finishCancelled(reason, now);
      case PAYING -> {
        state = OrderState.CANCELLING;
        cancellationReason = reason;
        timeline.note(Step.CANCELLING, now, reason.wire());
      }
      case CANCELLING, CONFIRMED, CANCELLED -> {}
    }
  }

  /** It is certain that nothing stays charged. */
  void settled(Settlement settlement, Instant now) {
    if (state.isFinal()) {
      return;
    }
    switch (settlement) {
      case NOTHING_CHARGED -> {}
      case VOIDED -> timeline.note(Step.PAYMENT_VOIDED, now, null);
      case REFUNDED -> timeline.note(Step.PAYMENT_REFUNDED, now, null);
    }
    finishCancelled(cancellationReason == null ? PAYMENT_DECLINED : cancellationReason, now);
  }

  private void finishCancelled(CancellationReason reason, Instant now) {
    state = OrderState.CANCELLED;
    cancellationReason = reason;
    timeline.note(Step.CANCELLED, now, reason.wire());
  }

  OrderId id() {
    return new OrderId(orderId);
  }

  OrderState state() {
    return state;
  }

  @Nullable CancellationReason cancellationReason() {
    return cancellationReason;
  }

  List<TimelineEntry> takeNews() {
    return timeline.takeNews();
  }

  OrderView view() {
    return OrderView.of(id(), terms, state, cancellationReason, lines, timeline.entries());
  }
}
