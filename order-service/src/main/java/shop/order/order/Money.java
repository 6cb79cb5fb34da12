package shop.order.order;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/**
 * An amount that is asked for.
 *
 * @param amount in minor units of the currency, never negative
 * @param currency ISO 4217
 */
@Embeddable
public record Money(long amount, String currency) {

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /** Refuses negative amounts and what is no currency. */
  public Money {
    if (amount < 0) {
      throw new IllegalArgumentException("Nobody can be asked for " + amount);
    }
    if (!CURRENCY.matcher(currency).matches()) {
      throw new IllegalArgumentException("Not a currency: " + currency);
    }
  }

  /** The price of several; refuses what cannot be counted. */
  Money times(int quantity) {
    return new Money(Math.multiplyExact(amount, (long) quantity), currency);
  }

  /** The sum of two amounts of one currency. */
  Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("One order has one currency");
    }
    return new Money(Math.addExact(amount, other.amount), currency);
  }

  /** Whether it is no more than the other, in the same currency. */
  boolean isWithin(Money other) {
    return currency.equals(other.currency) && amount <= other.amount;
  }
}
