package shop.order.order;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an order stands, how it came there, and what is open: stock and payment that neighbours may
 * hold for it. Both are remembered as open before anybody is asked, and no order ends before they
 * are given back, because whoever may have heard a question may also have acted on it.
 */
@Embeddable
class Progress {

  @Enumerated(EnumType.STRING)
  private OrderState state = OrderState.PLACED;

  @Enumerated(EnumType.STRING)
  private @Nullable CancellationReason cancellationReason;

  private boolean stockOpen;
  private boolean paymentOpen;
  private @Nullable Instant refundUntil;
  @Embedded private Timeline timeline = new Timeline();

  OrderState state() {
    return state;
  }

  boolean is(OrderState asked) {
    return state == asked;
  }

  /** Stands there from now on, by this step. */
  void enter(OrderState next, Step step, Instant now, @Nullable String detail) {
    state = next;
    timeline.note(step, now, detail);
  }

  /** Stands there again, without a step of its own. */
  void stand(OrderState again) {
    state = again;
  }

  void note(Step step, Instant now, @Nullable String detail) {
    timeline.note(step, now, detail);
  }

  void noteOnce(Step step, Instant now) {
    if (!timeline.has(step)) {
      timeline.note(step, now, null);
    }
  }

  /** The reason of its cancellation; the first one stays. */
  CancellationReason because(CancellationReason reason) {
    CancellationReason first = cancellationReason == null ? reason : cancellationReason;
    cancellationReason = first;
    return first;
  }

  void openStock() {
    stockOpen = true;
  }

  void openPayment() {
    paymentOpen = true;
  }

  void closeStock() {
    stockOpen = false;
  }

  void closePayment() {
    paymentOpen = false;
  }

  boolean isStockOpen() {
    return stockOpen;
  }

  boolean isPaymentOpen() {
    return paymentOpen;
  }

  void refundableUntil(Instant end) {
    refundUntil = end;
  }

  @Nullable Instant refundUntil() {
    return refundUntil;
  }

  @Nullable CancellationReason cancellationReason() {
    return cancellationReason;
  }

  Timeline timeline() {
    return timeline;
  }
}
