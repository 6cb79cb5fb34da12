package shop.order.order;

import static shop.order.order.CancellationReason.PAYMENT_EXPIRED;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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
 * A customer's order. It is cancelled only when it is certain that nothing stays charged or held,
 * and confirmed only when it is paid and nobody wished to cancel it before.
 */
@Entity
@Table(name = "orders")
class Order {

  @Id private String orderId;
  @Version private @Nullable Long version;
  @Embedded private Terms terms;
  @Embedded private Progress progress = new Progress();
  @Embedded private Refunds refunds = new Refunds();

  @ElementCollection
  @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "position")
  private List<OrderLine> lines = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected Order() {}

  Order(NewOrder wish, Instant now, Instant payBy) {
    this.orderId = wish.id().value();
    this.terms = Terms.of(wish, now, payBy);
    this.lines.addAll(OrderLine.of(wish));
    progress.note(Step.PLACED, now, null);
  }

  /** Whether the same was wished for. */
  boolean isOf(NewOrder wish) {
    return terms.agreeWith(wish) && List.copyOf(lines).equals(OrderLine.of(wish));
  }

  /**
   * What to do now. An order that may no longer be paid for turns to its cancellation here, and a
   * new one to its first question: both are kept before anybody is asked.
   */
  NextStep next(Instant now) {
    if (terms.expired(now)) {
      purchase().cancel(PAYMENT_EXPIRED, now);
    }
    purchase().begin(terms.needStock(), now);
    return switch (progress.state()) {
      case PLACED, RESERVING -> new NextStep.ReserveStock(id(), units());
      case PAYING ->
          new NextStep.Pay(id(), terms.customerId(), terms.total(), terms.paymentMethod());
      case CANCELLING ->
          progress.isPaymentOpen()
              ? new NextStep.CancelPayment(id())
              : new NextStep.ReleaseStock(id());
      case REFUNDING ->
          refunds.pending().map(this::payBack).orElse(new NextStep.ReleaseStock(id()));
      case CONFIRMED, CANCELLED, REFUNDED -> new NextStep.Nothing();
    };
  }

  private List<NextStep.Units> units() {
    return lines.stream()
        .map(line -> new NextStep.Units(line.productId(), line.quantity()))
        .toList();
  }

  private NextStep payBack(Refund refund) {
    return new NextStep.PayBack(id(), refund.refundId(), money(refund.amount()));
  }

  /** Its way to confirmation or cancellation. */
  Purchase purchase() {
    return new Purchase(progress);
  }

  /** The way of its money back. */
  Refunding refunding() {
    return new Refunding(progress, refunds, terms.total());
  }

  Refunds refunds() {
    return refunds;
  }

  /** What was not yet asked to go back. */
  Money left() {
    return money(refunds.left(terms.total()));
  }

  private Money money(long amount) {
    return new Money(amount, terms.total().currency());
  }

  OrderId id() {
    return new OrderId(orderId);
  }

  OrderState state() {
    return progress.state();
  }

  @Nullable CancellationReason cancellationReason() {
    return progress.cancellationReason();
  }

  @Nullable Instant refundUntil() {
    return progress.refundUntil();
  }

  List<TimelineEntry> takeNews() {
    return progress.timeline().takeNews();
  }

  OrderView view() {
    return OrderView.of(id(), terms, progress, lines, refunds.entries());
  }
}
