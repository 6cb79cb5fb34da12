package shop.loadtest.check;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.loadtest.history.Run;

/**
 * Whether the shop kept what it promised.
 *
 * @param run that was judged, if its history was given
 * @param exchanges by kind of answer
 */
public record Verdict(
    boolean passed, @Nullable Run run, Map<String, Long> exchanges, List<Ruling> rulings) {

  /** Keeps a copy of the rulings. */
  public Verdict {
    rulings = List.copyOf(rulings);
  }

  /** For people: a line for each promise, and under it the first of what violates it. */
  public String text() {
    return VerdictText.of(this);
  }

  /** What was decided about a promise. */
  public Ruling of(Promise promise) {
    return rulings.stream().filter(ruling -> ruling.promise() == promise).findAny().orElseThrow();
  }
}
