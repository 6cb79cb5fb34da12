package shop.catalog.product;

import jakarta.persistence.Embeddable;

/**
 * An amount in a currency's own minor unit; the won has none, so 12900 is ₩12,900.
 *
 * @param currency three letters of ISO 4217
 */
@Embeddable
public record Money(long amount, String currency) {

  public Money {
    if (amount < 0) {
      throw new IllegalArgumentException("An amount is not negative: " + amount);
    }
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException("Not a currency: " + currency);
    }
  }

  /** An amount of Korean won. */
  public static Money won(long amount) {
    return new Money(amount, "KRW");
  }
}
