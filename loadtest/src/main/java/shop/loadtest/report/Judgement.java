package shop.loadtest.report;

import java.util.List;
import shop.loadtest.check.Verdict;

/**
 * What the checker says, as far as a page has room for it.
 *
 * @param judged whether it was asked
 */
public record Judgement(boolean judged, boolean passed, List<Line> promises) {

  /** Nobody asked. */
  public static final Judgement NONE = new Judgement(false, false, List.of());

  /**
   * One promise.
   *
   * @param state such as {@code held}
   * @param first the first thing that violates it, or nothing
   */
  public record Line(int number, String words, String state, long violations, String first) {}

  /** Keeps a copy. */
  public Judgement {
    promises = List.copyOf(promises);
  }

  /** The short form. */
  public static Judgement of(Verdict verdict) {
    List<Line> lines =
        verdict.rulings().stream()
            .map(ruling ->
                new Line(
                    ruling.promise().number(),
                    ruling.promise().words(),
                    switch (ruling.state()) {
                      case HELD -> "held";
                      case VIOLATED -> "violated";
                      case NOT_JUDGED -> "not judged";
                    },
                    ruling.violations(),
                    ruling.first().isEmpty() ? "" : ruling.first().getFirst().says()))
            .toList();
    return new Judgement(true, verdict.passed(), lines);
  }

  long violations() {
    return promises.stream().mapToLong(Line::violations).sum();
  }

  long held() {
    return promises.stream().filter(line -> line.state().equals("held")).count();
  }
}
