package shop.payment;

/**
 * A sum of money, which may be nothing.
 *
 * @param amount in minor units of the currency
 * @param currency ISO 4217 code
 */
public record Total(long amount, String currency) {

  /** Refuses what is no sum. */
  public Total {
    if (amount < 0 || !currency.matches(Money.CURRENCY)) {
      throw new IllegalArgumentException("Not a sum: " + amount + " " + currency);
    }
  }
}
