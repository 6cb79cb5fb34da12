package shop.loadtest.check;

import java.util.List;

/**
 * A promise that was not kept.
 *
 * @param says what is wrong
 * @param piece the smallest piece of the evidence that shows it: exchanges, rows, log entries,
 *     events
 */
public record Violation(String says, List<Object> piece) {

  /** Keeps a copy of the piece. */
  public Violation {
    piece = List.copyOf(piece);
  }
}
