package shop.loadtest.report;

import java.util.List;
import shop.loadtest.report.Comparison.Subject;

/** Chooses of many days those that can be compared. */
record Fitting(Subject subject, List<Day> all) {

  /** Undisturbed days with a sale. */
  List<Day> days() {
    List<Day> fitting = all.stream().filter(this::fits).toList();
    if (fitting.isEmpty()) {
      throw new IllegalArgumentException("There is no day that could be compared.");
    }
    return fitting;
  }

  private boolean fits(Day day) {
    return day.origin().sale() && day.origin().killed().isEmpty() && isSubject(day);
  }

  private boolean isSubject(Day day) {
    return switch (subject) {
      case SIGNALS -> !day.isMonolith();
      case MONOLITH -> day.isMonolith() || isSignalOfMonolith(day);
    };
  }

  /** Scaled as the monolith was, so that only the packing differs. */
  private boolean isSignalOfMonolith(Day day) {
    List<Day> monoliths = all.stream().filter(Day::isMonolith).toList();
    return monoliths.isEmpty()
        || monoliths.getLast().origin().signals().equals(day.origin().signals());
  }
}
