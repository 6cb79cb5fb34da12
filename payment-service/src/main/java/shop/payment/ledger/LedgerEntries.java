package shop.payment.ledger;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The book: entries are added and summed, never changed or removed. */
interface LedgerEntries extends Repository<LedgerEntry, Long> {

  LedgerEntry save(LedgerEntry entry);

  @Query("select count(e) from LedgerEntry e where e.bookedAt >= :from and e.bookedAt < :to")
  long count(Instant from, Instant to);

  @Query(
      """
      select new shop.payment.ledger.Turnover(e.debit, e.money.currency, sum(e.money.amount))
      from LedgerEntry e where e.bookedAt >= :from and e.bookedAt < :to
      group by e.debit, e.money.currency
      """)
  List<Turnover> debits(Instant from, Instant to);

  @Query(
      """
      select new shop.payment.ledger.Turnover(e.credit, e.money.currency, -sum(e.money.amount))
      from LedgerEntry e where e.bookedAt >= :from and e.bookedAt < :to
      group by e.credit, e.money.currency
      """)
  List<Turnover> credits(Instant from, Instant to);
}
