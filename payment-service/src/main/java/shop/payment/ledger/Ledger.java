package shop.payment.ledger;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shop.payment.Money;
import shop.payment.OrderId;

/** Where each movement of money is booked, together with what caused it. */
@Component
public class Ledger {

  private final LedgerEntries entries;
  private final Clock clock;

  Ledger(LedgerEntries entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * Books what happens at most once to an order: its capture, or the refund of its cancellation.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException outside of one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void book(OrderId order, Movement movement, Money money) {
    entries.save(new LedgerEntry(order, movement, "", money, clock.instant()));
  }

  /** Books a refund that has a name, in the running transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void bookRefund(OrderId order, String refundId, Money money) {
    entries.save(new LedgerEntry(order, Movement.REFUND, refundId, money, clock.instant()));
  }
}
