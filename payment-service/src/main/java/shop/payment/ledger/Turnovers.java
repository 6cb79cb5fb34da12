package shop.payment.ledger;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All sides of all accounts, as the rows of the book add up to. */
record Turnovers(List<Turnover> debits, List<Turnover> credits) {

  Set<String> currencies() {
    return all().map(Turnover::currency).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What was debited to an account, in minor units. */
  long debit(Account account, String currency) {
    return sum(debits.stream(), account, currency);
  }

  /** What was credited to an account, in minor units and positive. */
  long credit(Account account, String currency) {
    return -sum(credits.stream(), account, currency);
  }

  long balance(Account account, String currency) {
    return sum(all(), account, currency);
  }

  /** Of all accounts in one currency: nothing, if each entry is double. */
  long sum(String currency) {
    return all().filter(one -> one.currency().equals(currency)).mapToLong(Turnover::amount).sum();
  }

  boolean knows(Account account, String currency) {
    return all().anyMatch(one -> one.account() == account && one.currency().equals(currency));
  }

  private Stream<Turnover> all() {
    return Stream.concat(debits.stream(), credits.stream());
  }

  private static long sum(Stream<Turnover> turnovers, Account account, String currency) {
    return turnovers
        .filter(one -> one.account() == account && one.currency().equals(currency))
        .mapToLong(Turnover::amount)
        .sum();
  }
}
