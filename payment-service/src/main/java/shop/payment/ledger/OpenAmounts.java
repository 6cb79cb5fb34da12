package shop.payment.ledger;

import java.time.Instant;
import java.util.List;

/** What may have moved money or will, but is not in the book because nobody knows yet. */
public interface OpenAmounts {

  /** What was asked for in a period, including its beginning, excluding its end. */
  List<OpenAmount> between(Instant from, Instant to);
}
