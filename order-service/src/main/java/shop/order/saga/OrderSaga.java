package shop.order.saga;

import static shop.order.order.OrderState.CANCELLING;
import static shop.order.order.OrderState.PAYING;

import java.time.Duration;
import org.springframework.stereotype.Component;
import shop.order.order.AdvanceOrder;
import shop.order.order.NextStep;
import shop.order.order.OrderId;
import shop.order.order.Settlement;
import shop.order.saga.PaymentOutcome.Captured;
import shop.order.saga.PaymentOutcome.Declined;
import shop.order.saga.PaymentOutcome.Refused;
import shop.order.saga.PaymentOutcome.Reversed;
import shop.order.saga.PaymentOutcome.Unavailable;
import shop.order.saga.PaymentOutcome.Undecided;

/**
 * The way of an order to its end.
 *
 * <pre>
 * order is    what is done                         answer                       order becomes
 * ----------  -----------------------------------  ---------------------------  ------------------------
 * placed      notes that payment is asked for                                   paying
 *             or finds the deadline over                                        cancelled, never charged
 * paying      asks for payment by the order's id   captured                     confirmed
 *                                                  declined                     cancelled
 *                                                  voided, refunded             cancelled
 *                                                  undecided, unavailable       paying, asked again later
 *             or finds the deadline over                                        cancelling
 *             (or its customer cancels)                                         cancelling
 * cancelling  asks for the payment's cancellation  voided, refunded, declined   cancelled
 *                                                  captured, undecided,
 *                                                  unavailable                  cancelling, asked again later
 * </pre>
 *
 * The order's next step is decided and kept in one transaction, its answer in a second one; nobody
 * is asked within one. Whatever happens in between, somebody asks the same question again.
 */
@Component
class OrderSaga {

  private final AdvanceOrder orders;
  private final Payments payments;
  private final Turns turns;
  private final Backoff backoff;

  OrderSaga(AdvanceOrder orders, Payments payments, Turns turns, Backoff backoff) {
    this.orders = orders;
    this.payments = payments;
    this.turns = turns;
    this.backoff = backoff;
  }

  /** Does what is to be done for an order until it is final or has to wait. */
  void work(Claim claim) {
    Turn turn = Turn.ONWARD;
    while (turn == Turn.ONWARD) {
      turn = step(claim);
    }
  }

  private Turn step(Claim claim) {
    return switch (turns.decide(claim, orders::next)) {
      case NextStep.Pay payment -> paid(claim, payments.pay(payment));
      case NextStep.CancelPayment(OrderId order) -> cancelled(claim, payments.cancel(order));
      case NextStep.Nothing() -> Turn.OVER;
    };
  }

  private Turn paid(Claim claim, PaymentOutcome answer) {
    return turns.keep(
        claim,
        PAYING,
        wait(claim, answer),
        order ->
            switch (answer) {
              case Captured() -> orders.captured(order);
              case Declined(String why) -> orders.declined(order, why);
              case Reversed(Settlement how) -> orders.settled(order, how);
              case Undecided(), Unavailable(_), Refused(_) -> orders.delayed(order);
            });
  }

  private Turn cancelled(Claim claim, PaymentOutcome answer) {
    return turns.keep(
        claim,
        CANCELLING,
        wait(claim, answer),
        order ->
            switch (answer) {
              case Declined(_) -> orders.settled(order, Settlement.NOTHING_CHARGED);
              case Reversed(Settlement how) -> orders.settled(order, how);
              case Captured(), Undecided(), Unavailable(_), Refused(_) -> orders.delayed(order);
            });
  }

  /** A refusal is a mistake that haste does not cure; everything else may pass soon. */
  private Duration wait(Claim claim, PaymentOutcome answer) {
    return answer instanceof Refused ? backoff.longest() : backoff.after(claim.attempts() + 1);
  }
}
