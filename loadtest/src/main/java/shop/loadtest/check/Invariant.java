package shop.loadtest.check;

import shop.loadtest.evidence.Told;
import shop.loadtest.history.Exchange;

/**
 * One rule that must hold, of one promise. It looks at every exchange and every event once, as they
 * stream by, and then concludes.
 */
interface Invariant {

  /** One exchange of the history. */
  default void hear(Exchange exchange, Findings findings) {}

  /** One event of the broker. */
  default void hear(Told event, Findings findings) {}

  /** After all of them. */
  default void conclude(Findings findings) {}
}
