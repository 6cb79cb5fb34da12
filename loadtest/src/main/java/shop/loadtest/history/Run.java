package shop.loadtest.history;

import java.time.Instant;
import java.util.List;

/**
 * The run that a history belongs to.
 *
 * @param sales whose every request is in the history: nobody else asked for their units
 * @param started the wall clock when the exchanges' nanoseconds began to count
 * @param replay the command that runs the same again
 */
public record Run(
    long seed, String commit, String machine, List<String> sales, Instant started, String replay) {

  /** Keeps a copy of the sales. */
  public Run {
    sales = List.copyOf(sales);
  }
}
