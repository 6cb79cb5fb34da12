package shop.cart.price;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/**
 * An amount that is asked for.
 *
 * @param amount in minor units of the currency, never negative
 * @param currency ISO 4217
 */
@Embeddable
@Schema(name = "Money", description = "Minor units of the currency; the won has none")
public record Money(
    @Schema(example = "129000", minimum = "0") long amount,
    @Schema(example = "KRW", pattern = CURRENCY) String currency) {

  /** The form of a currency's code. */
  public static final String CURRENCY = "^[A-Z]{3}$";

  private static final Pattern CODE = Pattern.compile(CURRENCY);

  /** Refuses negative amounts and what is no currency. */
  public Money {
    if (amount < 0) {
      throw new IllegalArgumentException("Nobody can be asked for " + amount);
    }
    if (!CODE.matcher(currency).matches()) {
      throw new IllegalArgumentException("Not a currency");
    }
  }

  /** The price of several; refuses what cannot be counted. */
  public Money times(int quantity) {
    return new Money(Math.multiplyExact(amount, quantity), currency);
  }

  /** The sum of two amounts of one currency. */
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("One cart has one currency");
    }
    return new Money(Math.addExact(amount, other.amount), currency);
  }
}
