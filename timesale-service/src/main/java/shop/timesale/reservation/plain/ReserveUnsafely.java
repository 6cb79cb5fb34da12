package shop.timesale.reservation.plain;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shop.timesale.reservation.ReserveOutcome;
import shop.timesale.reservation.ReserveUnits;
import shop.timesale.reservation.Wish;

/**
 * The mistake that everyone makes once: look whether units are left, then take them. Between the
 * two others look as well, and see the same units. Kept to be watched, and refused elsewhere.
 */
@Component("unsafe")
class ReserveUnsafely implements ReserveUnits {

  private final SaleStatements statements;

  ReserveUnsafely(SaleStatements statements) {
    this.statements = statements;
  }

  @Override
  @Transactional
  public ReserveOutcome reserve(Wish wish) {
    return statements
        .look(wish)
        .map(offer -> {
          ReserveOutcome outcome = offer.answer(wish);
          if (outcome instanceof ReserveOutcome.Reserved(var made)) {
            statements.overwrite(wish, offer, made);
          }
          return outcome;
        })
        .orElseGet(ReserveOutcome.UnknownSale::new);
  }
}
