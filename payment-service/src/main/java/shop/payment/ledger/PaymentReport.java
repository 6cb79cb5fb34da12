package shop.payment.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a period brought, for each currency that occurs in it. All amounts are in minor units.
 *
 * @param from the beginning, included
 * @param to the end, excluded
 * @param balanced whether the rows of the period, and all rows of the ledger, sum to zero in each
 *     currency, and the whole ledger says the same as the payments
 * @param entries how many were booked in the period
 */
record PaymentReport(
    Instant from, Instant to, boolean balanced, long entries, List<CurrencyReport> currencies) {

  static PaymentReport of(
      Period period,
      boolean balanced,
      long entries,
      Turnovers turnovers,
      List<OpenAmount> unsettled) {
    Set<String> currencies = new TreeSet<>(turnovers.currencies());
    unsettled.forEach(one -> currencies.add(one.currency()));
    List<CurrencyReport> reports =
        currencies.stream().map(one -> CurrencyReport.of(one, turnovers, unsettled)).toList();
    return new PaymentReport(period.from(), period.to(), balanced, entries, reports);
  }

  /**
   * One currency.
   *
   * @param net captured less refunded
   */
  record CurrencyReport(
      String currency,
      long captured,
      long refunded,
      long net,
      UnsettledReport unsettled,
      List<AccountReport> accounts) {

    static CurrencyReport of(String currency, Turnovers turnovers, List<OpenAmount> unsettled) {
      long captured = turnovers.credit(Account.SALES, currency);
      long refunded = turnovers.debit(Account.REFUNDS, currency);
      return new CurrencyReport(
          currency,
          captured,
          refunded,
          captured - refunded,
          UnsettledReport.of(currency, unsettled),
          Stream.of(Account.values())
              .map(account -> AccountReport.of(account, currency, turnovers))
              .toList());
    }
  }

  /** Payments and refunds asked for in the period whose outcome is not known, and their sum. */
  record UnsettledReport(long count, long amount) {

    static UnsettledReport of(String currency, List<OpenAmount> unsettled) {
      List<OpenAmount> ours =
          unsettled.stream().filter(one -> one.currency().equals(currency)).toList();
      return new UnsettledReport(
          ours.stream().mapToLong(OpenAmount::count).sum(),
          ours.stream().mapToLong(OpenAmount::amount).sum());
    }
  }

  /** An account: the balance is its debits less its credits. */
  record AccountReport(String account, long debits, long credits, long balance) {

    static AccountReport of(Account account, String currency, Turnovers turnovers) {
      long debits = turnovers.debit(account, currency);
      long credits = turnovers.credit(account, currency);
      return new AccountReport(account.wire(), debits, credits, debits - credits);
    }
  }
}
