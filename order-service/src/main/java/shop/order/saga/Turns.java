package shop.order.saga;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import shop.order.order.AdvanceOrder;
import shop.order.order.NextStep;
import shop.order.order.OrderId;

/**
 * Changes an order and its place in the queue in one transaction, and only while the worker still
 * holds its claim. Who has lost it changes nothing: the next one asks the same question and hears
 * the same answer.
 */
@Component
class Turns {

  private static final NextStep NOTHING = new NextStep.Nothing();

  private final AdvanceOrder orders;
  private final Claims claims;
  private final TransactionOperations transaction;
  private final Backoff backoff;

  Turns(AdvanceOrder orders, Claims claims, TransactionOperations transaction, Backoff backoff) {
    this.orders = orders;
    this.claims = claims;
    this.transaction = transaction;
    this.backoff = backoff;
  }

  /** What to do first: nothing if the claim is lost or the order at rest. */
  NextStep begin(Claim claim) {
    return whileHeld(claim, () -> next(claim));
  }

  /**
   * Keeps what an answer makes of the order, and answers what to do next. If that is what was asked
   * already, somebody asks again after a while, and nothing is to be done now.
   */
  <A extends Answer> NextStep keep(
      Claim claim, NextStep asked, A answer, BiConsumer<OrderId, A> change) {
    return whileHeld(
        claim,
        () -> {
          change.accept(claim.order(), answer);
          NextStep next = next(claim);
          if (!next.equals(asked)) {
            return next;
          }
          claims.later(claim, wait(claim, answer));
          return NOTHING;
        });
  }

  private NextStep next(Claim claim) {
    NextStep next = orders.next(claim.order());
    if (next.equals(NOTHING)) {
      claims.finish(claim);
    }
    return next;
  }

  /** A refusal is a mistake that haste does not cure; everything else may pass soon. */
  private Duration wait(Claim claim, Answer answer) {
    return answer instanceof Unanswered.Refused
        ? backoff.longest()
        : backoff.after(claim.attempts() + 1);
  }

  private NextStep whileHeld(Claim claim, Supplier<NextStep> work) {
    return transaction.execute(_ -> claims.hold(claim) ? work.get() : NOTHING);
  }
}
