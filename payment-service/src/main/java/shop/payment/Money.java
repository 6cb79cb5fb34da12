package shop.payment;

import jakarta.persistence.Embeddable;

/**
 * An amount that can be paid.
 *
 * @param amount in minor units of the currency, from 1 to {@link #MOST}
 * @param currency ISO 4217 code
 */
@Embeddable
public record Money(long amount, String currency) {

  /** Far above any price, far below what would overflow a sum. */
  public static final long MOST = 1_000_000_000_000L;

  /** How a currency is written. */
  public static final String CURRENCY = "[A-Z]{3}";

  /** Refuses what nobody can pay. */
  public Money {
    if (amount < 1 || amount > MOST || !currency.matches(CURRENCY)) {
      throw new IllegalArgumentException("Not an amount to pay: " + amount + " " + currency);
    }
  }
}
