package shop.payment.ledger;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The book: entries are added and summed, never changed or removed. */
interface LedgerEntries extends Repository<LedgerEntry, Long> {

  LedgerEntry save(LedgerEntry entry);

  long count();

  @Query(
      """
      select new shop.payment.ledger.Turnover(e.debit, e.money.currency, sum(e.money.amount))
      from LedgerEntry e group by e.debit, e.money.currency
      """)
  List<Turnover> debits();

  @Query(
      """
      select new shop.payment.ledger.Turnover(e.credit, e.money.currency, -sum(e.money.amount))
      from LedgerEntry e group by e.credit, e.money.currency
      """)
  List<Turnover> credits();
}
