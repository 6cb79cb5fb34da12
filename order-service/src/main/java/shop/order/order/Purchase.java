package shop.order.order;

import static shop.order.order.CancellationReason.OUT_OF_STOCK;
import static shop.order.order.CancellationReason.PAYMENT_DECLINED;
import static shop.order.order.OrderState.CANCELLED;
import static shop.order.order.OrderState.CANCELLING;
import static shop.order.order.OrderState.CONFIRMED;
import static shop.order.order.OrderState.PAYING;
import static shop.order.order.OrderState.PLACED;
import static shop.order.order.OrderState.RESERVING;

import java.time.Instant;

/** The way of an order to its confirmation or cancellation; what comes too late changes nothing. */
record Purchase(Progress progress) {

  void begin(boolean needsStock, Instant now) {
    if (!progress.is(PLACED)) {
      return;
    }
    if (needsStock) {
      progress.openStock();
      progress.enter(RESERVING, Step.STOCK_REQUESTED, now, null);
    } else {
      askForPayment(now);
    }
  }

  private void askForPayment(Instant now) {
    progress.openPayment();
    progress.enter(PAYING, Step.PAYMENT_REQUESTED, now, null);
  }

  void reserved(Instant now) {
    if (progress.is(RESERVING)) {
      progress.note(Step.STOCK_RESERVED, now, null);
      askForPayment(now);
    }
  }

  void outOfStock(String detail, Instant now) {
    if (progress.is(RESERVING)) {
      progress.note(Step.STOCK_REFUSED, now, detail);
      end(OUT_OF_STOCK, now);
    }
  }

  /** The money is here. An order that is being cancelled stays so: its money goes back. */
  void captured(Instant now, Instant refundUntil) {
    if (progress.is(PAYING)) {
      progress.refundableUntil(refundUntil);
      progress.enter(CONFIRMED, Step.CONFIRMED, now, null);
    }
  }

  /** Nothing was charged and nothing will be. */
  void declined(String detail, Instant now) {
    if (progress.is(PAYING)) {
      progress.note(Step.PAYMENT_DECLINED, now, detail);
      progress.closePayment();
      end(PAYMENT_DECLINED, now);
    }
  }

  /** The end of a question is not known yet; its customer reads this once. */
  void delayed(Instant now) {
    if (progress.is(RESERVING)) {
      progress.noteOnce(Step.STOCK_DELAYED, now);
    } else if (progress.is(PAYING)) {
      progress.noteOnce(Step.PAYMENT_DELAYED, now);
    }
  }

  /** Ends the attempts to reserve and to pay. */
  void cancel(CancellationReason reason, Instant now) {
    if (progress.is(PLACED) || progress.is(RESERVING) || progress.is(PAYING)) {
      end(reason, now);
    }
  }

  /** It is certain that nothing stays charged. */
  void settled(Settlement settlement, Instant now) {
    if (!progress.isPaymentOpen() || !(progress.is(PAYING) || progress.is(CANCELLING))) {
      return;
    }
    switch (settlement) {
      case NOTHING_CHARGED -> {}
      case VOIDED -> progress.note(Step.PAYMENT_VOIDED, now, null);
      case REFUNDED -> progress.note(Step.PAYMENT_REFUNDED, now, null);
    }
    progress.closePayment();
    end(PAYMENT_DECLINED, now);
  }

  /** It is certain that no stock is held. */
  void released(Instant now) {
    if (progress.isStockOpen() && progress.is(CANCELLING)) {
      progress.closeStock();
      progress.note(Step.STOCK_RETURNED, now, null);
      end(OUT_OF_STOCK, now);
    }
  }

  /** Cancelled if nothing is open, else cancelling until nothing is; the first reason counts. */
  private void end(CancellationReason reason, Instant now) {
    CancellationReason first = progress.because(reason);
    if (!progress.isStockOpen() && !progress.isPaymentOpen()) {
      progress.enter(CANCELLED, Step.CANCELLED, now, first.wire());
    } else if (!progress.is(CANCELLING)) {
      progress.enter(CANCELLING, Step.CANCELLING, now, first.wire());
    }
  }
}
