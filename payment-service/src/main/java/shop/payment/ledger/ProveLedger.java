package shop.payment.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import shop.payment.ledger.LedgerReport.AccountBalance;

/** Adds up the ledger and compares it with the payments, all as of one moment. */
@Component
class ProveLedger {

  private final LedgerEntries entries;
  private final Receipts receipts;
  private final List<OpenAmounts> open;

  ProveLedger(LedgerEntries entries, Receipts receipts, List<OpenAmounts> open) {
    this.entries = entries;
    this.receipts = receipts;
    this.open = open;
  }

  /** All that was ever booked. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public LedgerReport report() {
    Turnovers turnovers = turnovers(Period.ALWAYS);
    List<AccountBalance> accounts = new ArrayList<>();
    for (Account account : Account.values()) {
      for (String currency : turnovers.currencies()) {
        if (turnovers.knows(account, currency)) {
          accounts.add(
              new AccountBalance(account.wire(), currency, turnovers.balance(account, currency)));
        }
      }
    }
    long sum = turnovers.currencies().stream().mapToLong(turnovers::sum).sum();
    return new LedgerReport(agrees(turnovers), sum, accounts, count(Period.ALWAYS));
  }

  /** What was booked in a period; it is proved together with all that was ever booked. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public PaymentReport report(Period period) {
    Turnovers turnovers = turnovers(period);
    List<OpenAmount> unsettled =
        open.stream().flatMap(one -> one.between(period.from(), period.to()).stream()).toList();
    boolean balanced = sumsToNothing(turnovers) && agrees(turnovers(Period.ALWAYS));
    return PaymentReport.of(period, balanced, count(period), turnovers, unsettled);
  }

  /** Whether the book sums to nothing, and sales and refunds are just what the payments say. */
  private boolean agrees(Turnovers turnovers) {
    List<Receipt> said = receipts.all();
    Set<String> currencies = new TreeSet<>(turnovers.currencies());
    said.forEach(receipt -> currencies.add(receipt.currency()));
    Set<Receipt> booked =
        currencies.stream().map(one -> booked(turnovers, one)).collect(Collectors.toSet());
    return sumsToNothing(turnovers) && booked.equals(Set.copyOf(said));
  }

  private static Receipt booked(Turnovers turnovers, String currency) {
    return new Receipt(
        currency,
        turnovers.credit(Account.SALES, currency),
        turnovers.debit(Account.REFUNDS, currency));
  }

  private static boolean sumsToNothing(Turnovers turnovers) {
    return turnovers.currencies().stream().allMatch(one -> turnovers.sum(one) == 0);
  }

  private Turnovers turnovers(Period period) {
    return new Turnovers(
        entries.debits(period.from(), period.to()), entries.credits(period.from(), period.to()));
  }

  private long count(Period period) {
    return entries.count(period.from(), period.to());
  }
}
