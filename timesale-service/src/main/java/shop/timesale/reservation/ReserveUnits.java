package shop.timesale.reservation;

/** The promise that the whole shop rests on, kept by one of several strategies. */
public interface ReserveUnits {

  /**
   * Takes the units, all or none, for this customer alone. Once the answer is {@code Reserved} it
   * is durable; a repeat of the wish hears it again. Waits for seconds at most.
   */
  ReserveOutcome reserve(Wish wish);
}
