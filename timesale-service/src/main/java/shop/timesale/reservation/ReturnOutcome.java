package shop.timesale.reservation;

/** What became of a wish to give units back. */
public sealed interface ReturnOutcome {

  /** The units are on sale again, or go back to the catalog if the sale is over. */
  record Returned(int quantity) implements ReturnOutcome {}

  /** They had been returned before; nothing changed. */
  record AlreadyReturned() implements ReturnOutcome {}

  /** No reservation of this service. */
  record UnknownReservation() implements ReturnOutcome {}
}
