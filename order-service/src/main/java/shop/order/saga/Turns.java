package shop.order.saga;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import shop.order.order.NextStep;
import shop.order.order.OrderId;
import shop.order.order.OrderState;

/**
 * Changes an order and its place in the queue in one transaction, and only while the worker still
 * holds its claim. Who has lost it changes nothing: the next one asks the same question and hears
 * the same answer.
 */
@Component
class Turns {

  private final Claims claims;
  private final TransactionOperations transaction;

  Turns(Claims claims, TransactionOperations transaction) {
    this.claims = claims;
    this.transaction = transaction;
  }

  /** Decides what to do next: nothing if the claim is lost or the order final. */
  NextStep decide(Claim claim, Function<OrderId, NextStep> decision) {
    return whileHeld(
        claim,
        new NextStep.Nothing(),
        () -> {
          NextStep next = decision.apply(claim.order());
          if (next instanceof NextStep.Nothing) {
            claims.finish(claim);
          }
          return next;
        });
  }

  /**
   * Keeps what an answer makes of the order.
   *
   * @param asked where the order stood when the question was asked; if it still does, the same
   *     question is asked again after {@code wait}
   */
  Turn keep(Claim claim, OrderState asked, Duration wait, Function<OrderId, OrderState> change) {
    return whileHeld(
        claim,
        Turn.OVER,
        () -> {
          OrderState now = change.apply(claim.order());
          if (now.isFinal()) {
            claims.finish(claim);
            return Turn.OVER;
          }
          if (now == asked) {
            claims.later(claim, wait);
            return Turn.OVER;
          }
          return Turn.ONWARD;
        });
  }

  private <T> T whileHeld(Claim claim, T lost, Supplier<T> work) {
    return transaction.execute(_ -> claims.hold(claim) ? work.get() : lost);
  }
}
