package shop.payment.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import shop.payment.Money;

/**
 * What refunds took of a captured amount, in its minor units.
 *
 * @param promised by all refunds that were asked for, so that no two promise the same won
 * @param made by those of them that the provider has carried out
 */
@Embeddable
record Returns(@Column(name = "promised") long promised, @Column(name = "refunded") long made) {

  static final Returns NONE = new Returns(0, 0);

  Returns promise(long amount) {
    return new Returns(promised + amount, made);
  }

  Returns make(long amount) {
    return new Returns(promised, made + amount);
  }

  /** What no refund has taken yet. */
  long left(Money captured) {
    return captured.amount() - promised;
  }

  /** What a cancellation has to give back, if anything is left. */
  Money rest(Money captured) {
    return new Money(left(captured), captured.currency());
  }

  /** All that was given back, with the rest if a cancellation gave it. */
  long total(Money captured, PaymentState state) {
    return made + (state == PaymentState.REFUNDED ? left(captured) : 0);
  }
}
