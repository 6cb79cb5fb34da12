package shop.timesale.reservation;

import java.time.Instant;

/** Every answer to a wish. */
public sealed interface ReserveOutcome {

  /** The units are the customer's. */
  record Reserved(Reservation reservation) implements ReserveOutcome {}

  /** The same wish was granted before; this is its first answer. */
  record Repeated(Reservation reservation) implements ReserveOutcome {}

  /** Every unit is held; some may come back. */
  record SoldOut() implements ReserveOutcome {}

  /** Fewer units are left than were wished for. */
  record NotEnoughLeft(int left) implements ReserveOutcome {}

  /** The sale opens later, or waits for its stock. */
  record NotYetOpen(Instant opensAt) implements ReserveOutcome {}

  /** The sale's time is over. */
  record Closed(Instant closedAt) implements ReserveOutcome {}

  /** The sale was called off. */
  record SaleCancelled() implements ReserveOutcome {}

  /** The customer would hold more than one may. */
  record LimitReached(int limit, int held) implements ReserveOutcome {}

  /** There is no such sale. */
  record UnknownSale() implements ReserveOutcome {}

  /** The customer used this key for another wish. */
  record KeyReused() implements ReserveOutcome {}

  /** Too many came at once. Nothing happened. */
  record Overloaded() implements ReserveOutcome {}

  /** The database went away at the worst moment. The same wish again brings the answer. */
  record Undecided() implements ReserveOutcome {}
}
