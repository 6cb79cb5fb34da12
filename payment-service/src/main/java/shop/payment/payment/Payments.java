package shop.payment.payment;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import shop.payment.ledger.OpenAmount;
import shop.payment.ledger.Receipt;
import shop.payment.pursuit.Backlog;

/** All payments, by the order that each pays for. */
interface Payments extends Repository<Payment, String> {

  Payment save(Payment payment);

  Optional<Payment> findByOrderId(String orderId);

  Optional<Payment> findByOrderIdAndChargeCustomerId(String orderId, String customerId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Payment p where p.orderId = :orderId")
  Optional<Payment> lock(String orderId);

  @Query(
      """
      select p.orderId from Payment p where p.pursuit.dueAt <= :now order by p.pursuit.dueAt
      """)
  List<String> due(Instant now, Limit most);

  /** What is undecided; a void that is only watched is not. */
  @Query(
      """
      select new shop.payment.pursuit.Backlog(count(p), min(p.requestedAt))
      from Payment p where p.pursuit.dueAt is not null and p.course.state <> VOIDED
      """)
  Backlog backlog();

  @Query(
      """
      select new shop.payment.ledger.Receipt(
        p.charge.money.currency, sum(p.charge.money.amount),
        sum(p.returns.made
          + case when p.course.state = REFUNDED then p.charge.money.amount - p.returns.promised
              else 0L end))
      from Payment p where p.course.state in (CAPTURED, REFUNDING, REFUNDED)
      group by p.charge.money.currency
      """)
  List<Receipt> receipts();

  @Query(
      """
      select new shop.payment.ledger.OpenAmount(
        p.charge.money.currency, count(p), sum(p.charge.money.amount))
      from Payment p
      where p.pursuit.dueAt is not null and p.course.state <> VOIDED
        and p.requestedAt >= :from and p.requestedAt < :to
      group by p.charge.money.currency
      """)
  List<OpenAmount> open(Instant from, Instant to);
}
