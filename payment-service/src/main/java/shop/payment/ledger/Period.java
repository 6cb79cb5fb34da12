package shop.payment.ledger;

import java.time.Instant;

/** A time with its beginning and without its end, in years that a shop can have. */
record Period(Instant from, Instant to) {

  static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  static final Period ALWAYS = new Period(EARLIEST, LATEST);

  boolean isSensible() {
    return !from.isBefore(EARLIEST) && from.isBefore(to) && !to.isAfter(LATEST);
  }
}
