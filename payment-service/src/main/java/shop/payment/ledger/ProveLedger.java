package shop.payment.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import shop.payment.ledger.LedgerReport.AccountBalance;

/** Adds up the ledger and compares it with the payments, both as of one moment. */
@Component
class ProveLedger {

  private final LedgerEntries entries;
  private final Receipts receipts;

  ProveLedger(LedgerEntries entries, Receipts receipts) {
    this.entries = entries;
    this.receipts = receipts;
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public LedgerReport report() {
    List<Turnover> turnovers =
        Stream.concat(entries.debits().stream(), entries.credits().stream()).toList();
    boolean balanced =
        sums(turnovers.stream()).isEmpty()
            && sums(turnovers.stream().filter(one -> one.account() == Account.PROVIDER))
                .equals(receipts.outstanding());
    long sum = turnovers.stream().mapToLong(Turnover::amount).sum();
    return new LedgerReport(balanced, sum, accounts(turnovers), entries.count());
  }

  /** By currency, without those that come to nothing. */
  private static Map<String, Long> sums(Stream<Turnover> turnovers) {
    Map<String, Long> sums =
        turnovers.collect(
            Collectors.groupingBy(
                Turnover::currency, TreeMap::new, Collectors.summingLong(Turnover::amount)));
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  private static List<AccountBalance> accounts(List<Turnover> turnovers) {
    return Stream.of(Account.values()).flatMap(account -> balances(account, turnovers)).toList();
  }

  private static Stream<AccountBalance> balances(Account account, List<Turnover> turnovers) {
    String name = account.name().toLowerCase(Locale.ROOT);
    return turnovers.stream()
        .filter(one -> one.account() == account)
        .collect(
            Collectors.groupingBy(
                Turnover::currency, TreeMap::new, Collectors.summingLong(Turnover::amount)))
        .entrySet()
        .stream()
        .map(balance -> new AccountBalance(name, balance.getKey(), balance.getValue()));
  }
}
