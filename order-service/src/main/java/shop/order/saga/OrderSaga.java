package shop.order.saga;

import org.springframework.stereotype.Component;
import shop.order.order.AdvanceOrder;
import shop.order.order.NextStep;
import shop.order.order.OrderId;
import shop.order.order.Settlement;
import shop.order.saga.PayBackOutcome.Impossible;
import shop.order.saga.PayBackOutcome.PaidBack;
import shop.order.saga.PayBackOutcome.Pending;
import shop.order.saga.PaymentOutcome.Captured;
import shop.order.saga.PaymentOutcome.Declined;
import shop.order.saga.PaymentOutcome.Reversed;
import shop.order.saga.PaymentOutcome.Undecided;
import shop.order.saga.ReleaseOutcome.Released;
import shop.order.saga.StockOutcome.OutOfStock;
import shop.order.saga.StockOutcome.Reserved;

/**
 * The way of an order to its end. "Unanswered" is a neighbour that is silent or makes a mistake.
 *
 * <pre>
 * order is    what is done                         answer                       order becomes
 * ----------  -----------------------------------  ---------------------------  ------------------------
 * placed      from a cart: notes that stock is asked for                        reserving
 *             from a sale: notes that payment is asked for                      paying
 *             or finds the deadline over                                        cancelled, nothing was asked
 * reserving   asks for stock by the order's id     reserved                     paying
 *                                                  out of stock                 cancelling
 *                                                  unanswered                   reserving, asked again later
 *             or finds the deadline over                                        cancelling
 *             (or its customer cancels)                                         cancelling
 * paying      asks for payment by the order's id   captured                     confirmed
 *                                                  declined, voided, refunded   cancelled; from a cart: cancelling
 *                                                  undecided, unanswered        paying, asked again later
 *             or finds the deadline over                                        cancelling
 *             (or its customer cancels)                                         cancelling
 * cancelling  if payment was asked for:            voided, refunded, declined   cancelled; from a cart: cancelling
 *              asks for its cancellation           captured, undecided,
 *                                                  unanswered                   cancelling, asked again later
 *             then, from a cart:                   released                     cancelled
 *              asks for the stock's release        unanswered                   cancelling, asked again later
 * confirmed   nothing (or somebody asks for a refund)                           refunding
 * refunding   asks for each refund by its id       paid back, impossible        confirmed if some money is left,
 *                                                                               else refunded; from a cart: refunding
 *                                                  pending, unanswered          refunding, asked again later
 *             then, from a cart:                   released                     refunded
 *              asks for the stock's release        unanswered                   refunding, asked again later
 * </pre>
 *
 * An answer and the decision what to do next are kept in one transaction; nobody is asked within
 * one. Whatever happens in between, somebody asks the same question again.
 */
@Component
class OrderSaga {

  private final AdvanceOrder orders;
  private final Payments payments;
  private final Stock stock;
  private final Turns turns;

  OrderSaga(AdvanceOrder orders, Payments payments, Stock stock, Turns turns) {
    this.orders = orders;
    this.payments = payments;
    this.stock = stock;
    this.turns = turns;
  }

  /** Does what is to be done for an order until it is at rest or has to wait. */
  void work(Claim claim) {
    NextStep next = turns.begin(claim);
    while (!(next instanceof NextStep.Nothing)) {
      next = step(claim, next);
    }
  }

  /** Asks, keeps the answer, and says what to do next. */
  NextStep step(Claim claim, NextStep asked) {
    return switch (asked) {
      case NextStep.ReserveStock wish ->
          turns.keep(claim, wish, stock.reserve(wish), this::reserved);
      case NextStep.Pay payment -> turns.keep(claim, payment, payments.pay(payment), this::paid);
      case NextStep.CancelPayment cancel ->
          turns.keep(claim, cancel, payments.cancel(cancel.order()), this::cancelled);
      case NextStep.ReleaseStock release ->
          turns.keep(claim, release, stock.release(release.order()), this::released);
      case NextStep.PayBack refund ->
          turns.keep(
              claim,
              refund,
              payments.payBack(refund),
              (order, answer) -> paidBack(order, refund.refundId(), answer));
      case NextStep.Nothing nothing -> nothing;
    };
  }

  private void reserved(OrderId order, StockOutcome answer) {
    switch (answer) {
      case Reserved() -> orders.reserved(order);
      case OutOfStock(String why) -> orders.outOfStock(order, why);
      case Unanswered _ -> orders.delayed(order);
    }
  }

  private void paid(OrderId order, PaymentOutcome answer) {
    switch (answer) {
      case Captured() -> orders.captured(order);
      case Declined(String why) -> orders.declined(order, why);
      case Reversed(Settlement how) -> orders.settled(order, how);
      case Undecided(), Unanswered _ -> orders.delayed(order);
    }
  }

  private void cancelled(OrderId order, PaymentOutcome answer) {
    switch (answer) {
      case Declined(_) -> orders.settled(order, Settlement.NOTHING_CHARGED);
      case Reversed(Settlement how) -> orders.settled(order, how);
      case Captured(), Undecided(), Unanswered _ -> orders.delayed(order);
    }
  }

  private void released(OrderId order, ReleaseOutcome answer) {
    switch (answer) {
      case Released() -> orders.released(order);
      case Unanswered _ -> orders.delayed(order);
    }
  }

  private void paidBack(OrderId order, String refundId, PayBackOutcome answer) {
    switch (answer) {
      case PaidBack() -> orders.paidBack(order, refundId);
      case Impossible(String why) -> orders.refundRefused(order, refundId, why);
      case Pending(), Unanswered _ -> orders.delayed(order);
    }
  }
}
