package shop.payment.ledger;

/**
 * One side of an account in one currency.
 *
 * @param amount in minor units; debits count positive, credits negative
 */
record Turnover(Account account, String currency, long amount) {}
