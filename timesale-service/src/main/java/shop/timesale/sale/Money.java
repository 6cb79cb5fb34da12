package shop.timesale.sale;

import java.util.regex.Pattern;

/**
 * An amount of money.
 *
 * @param amount in the currency's own minor unit; the won has none
 * @param currency its ISO 4217 code
 */
public record Money(long amount, String currency) {

  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  /** Refuses a negative amount and what is no currency. */
  public Money {
    if (amount < 0 || !CODE.matcher(currency).matches()) {
      throw new IllegalArgumentException("Not an amount of money");
    }
  }

  /** The price of several units. */
  public Money times(int quantity) {
    return new Money(Math.multiplyExact(amount, quantity), currency);
  }
}
