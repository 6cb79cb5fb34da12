package shop.loadtest.evidence;

import java.util.List;

/** What payment-service has kept. */
public record Payments(List<Payment> payments, List<Account> accounts) {

  /** Keeps copies. */
  public Payments {
    payments = List.copyOf(payments);
    accounts = List.copyOf(accounts);
  }

  /** What one account of the ledger holds in one currency. */
  public record Account(String name, String currency, long balance) {}
}
