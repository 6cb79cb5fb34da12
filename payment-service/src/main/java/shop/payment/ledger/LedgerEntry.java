package shop.payment.ledger;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import shop.payment.Money;
import shop.payment.OrderId;

/** One amount, debited to one account and credited to another: it cannot be out of balance. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // the fields are read by queries
class LedgerEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long entryId;

  private String orderId;

  @Enumerated(EnumType.STRING)
  private Movement movement;

  @Enumerated(EnumType.STRING)
  private Account debit;

  @Enumerated(EnumType.STRING)
  private Account credit;

  private String refundId;
  @Embedded private Money money;
  private Instant bookedAt;

  @SuppressWarnings("NullAway.Init")
  protected LedgerEntry() {} // for JPA

  LedgerEntry(OrderId order, Movement movement, String refundId, Money money, Instant bookedAt) {
    this.orderId = order.value();
    this.movement = movement;
    this.debit = movement.debit();
    this.credit = movement.credit();
    this.refundId = refundId;
    this.money = money;
    this.bookedAt = bookedAt;
  }
}
