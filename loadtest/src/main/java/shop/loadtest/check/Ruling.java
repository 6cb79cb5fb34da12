package shop.loadtest.check;

import java.util.List;
import java.util.Map;

/**
 * What was decided about one promise.
 *
 * @param violations how many there are; {@code first} keeps the first of them
 * @param notJudged what could not be judged, each with what was missing
 */
public record Ruling(
    Promise promise,
    State state,
    long violations,
    List<Violation> first,
    List<String> notJudged,
    Map<String, Object> figures) {

  /** How a promise stands. */
  public enum State {
    HELD,
    VIOLATED,
    NOT_JUDGED
  }

  /** Keeps copies. */
  public Ruling {
    first = List.copyOf(first);
    notJudged = List.copyOf(notJudged);
    figures = Map.copyOf(figures);
  }
}
