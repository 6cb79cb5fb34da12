package shop.loadtest.check;

import java.time.Duration;
import java.time.Instant;
import shop.loadtest.evidence.Evidence;
import shop.loadtest.history.Exchange;

/**
 * Puts what clients measured and what the database wrote on one line of time: the database's.
 *
 * @param zero when the exchanges' nanoseconds began to count, by the database's clock
 * @param error by how much this may be wrong
 */
record ClientClock(Instant zero, Duration error) {

  static ClientClock of(Evidence evidence) {
    return new ClientClock(
        evidence.heard().run().started().plus(evidence.ahead()), evidence.bounds().clockError());
  }

  Instant sent(Exchange exchange) {
    return zero.plusNanos(exchange.sent());
  }

  Instant heard(Exchange exchange) {
    return zero.plusNanos(exchange.heard());
  }

  /** A moment of the database, in nanoseconds from the start of the run. */
  long nanos(Instant at) {
    return Duration.between(zero, at).toNanos();
  }
}
