package shop.timesale.reservation.plain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import shop.timesale.ReservationProperties;
import shop.timesale.TimesaleProperties;
import shop.timesale.reservation.LogFollower;
import shop.timesale.reservation.Offer;
import shop.timesale.reservation.ReserveOutcome;
import shop.timesale.reservation.ReserveUnits;
import shop.timesale.reservation.Wish;

/**
 * Each wish in a transaction of its own: lock the sale, look, decide, write. Buyers of one sale
 * pass one after the other, over all instances; how many wait in this one is bounded.
 */
@Component("plain")
class ReserveOneByOne implements ReserveUnits {

  private static final Logger log = LoggerFactory.getLogger(ReserveOneByOne.class);

  private final SaleStatements statements;
  private final TransactionTemplate transaction;
  private final LogFollower follower;
  private final Door door;

  ReserveOneByOne(
      SaleStatements statements,
      TransactionTemplate transaction,
      LogFollower follower,
      TimesaleProperties properties) {
    this.statements = statements;
    this.transaction = transaction;
    this.follower = follower;
    ReservationProperties bounds = properties.reservation();
    this.door = new Door(bounds.maxWaiting(), bounds.together(), bounds.patience());
  }

  @Override
  public ReserveOutcome reserve(Wish wish) {
    if (!door.enter()) {
      return new ReserveOutcome.Overloaded();
    }
    try {
      return reserveWithin(wish);
    } finally {
      door.leave();
    }
  }

  private ReserveOutcome reserveWithin(Wish wish) {
    try {
      ReserveOutcome outcome = transaction.execute(_ -> decide(wish));
      if (outcome instanceof ReserveOutcome.Reserved) {
        follower.logHasGrown();
      }
      return outcome;
    } catch (DataIntegrityViolationException | InvalidDataAccessResourceUsageException bug) {
      throw bug; // a constraint or the database itself refused a statement of ours
    } catch (DataAccessException | TransactionException failure) {
      return without(wish, failure);
    }
  }

  /** A commit without an answer may have arrived. Only a repeat under the same key can tell. */
  private static ReserveOutcome without(Wish wish, RuntimeException failure) {
    if (Trouble.didNothing(failure)) {
      return new ReserveOutcome.Overloaded();
    }
    log.warn(
        "A reservation of sale {} is undecided: {}", wish.saleId().value(), failure.toString());
    return new ReserveOutcome.Undecided();
  }

  private ReserveOutcome decide(Wish wish) {
    return statements
        .lockAndLook(wish)
        .map(offer -> answer(wish, offer))
        .orElseGet(ReserveOutcome.UnknownSale::new);
  }

  private ReserveOutcome answer(Wish wish, Offer offer) {
    ReserveOutcome outcome = offer.answer(wish);
    if (outcome instanceof ReserveOutcome.Reserved(var made)) {
      statements.write(wish, offer, made);
    }
    return outcome;
  }
}
