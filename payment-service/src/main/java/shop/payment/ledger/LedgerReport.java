package shop.payment.ledger;

import java.util.List;

/**
 * The proof of the ledger.
 *
 * @param balanced whether the accounts of each currency sum to zero and the provider owes us just
 *     what the payments say
 * @param sum of all balances, in minor units
 * @param entries how many there are
 */
record LedgerReport(boolean balanced, long sum, List<AccountBalance> accounts, long entries) {

  /**
   * An account's balance in one currency.
   *
   * @param balance in minor units; debits count positive, credits negative
   */
  record AccountBalance(String account, String currency, long balance) {}
}
