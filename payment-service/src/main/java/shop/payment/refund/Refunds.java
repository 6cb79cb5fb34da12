package shop.payment.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import shop.payment.ledger.OpenAmount;
import shop.payment.pursuit.Backlog;

/** All refunds that have names; who changes one holds the lock of its payment. */
interface Refunds extends Repository<Refund, RefundKey> {

  Refund save(Refund refund);

  Optional<Refund> findByKey(RefundKey key);

  @Query("select r.key from Refund r where r.pursuit.dueAt <= :now order by r.pursuit.dueAt")
  List<RefundKey> due(Instant now, Limit most);

  @Query(
      """
      select new shop.payment.pursuit.Backlog(count(r), min(r.requestedAt))
      from Refund r where r.pursuit.dueAt is not null
      """)
  Backlog backlog();

  @Query(
      """
      select new shop.payment.ledger.OpenAmount(
        r.money.currency, count(r), sum(r.money.amount))
      from Refund r
      where r.pursuit.dueAt is not null and r.requestedAt >= :from and r.requestedAt < :to
      group by r.money.currency
      """)
  List<OpenAmount> open(Instant from, Instant to);
}
