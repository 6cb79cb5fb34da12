package shop.loadtest.report;

import java.util.List;

/** What a day has shown, in one sentence. */
final class Headline {

  private Headline() {}

  static String of(Exhibit exhibit, List<Finding> findings) {
    List<Finding> failed = findings.stream().filter(finding -> !finding.held()).toList();
    if (!failed.isEmpty()) {
      return "Not proven: %s. Measured: %s."
          .formatted(failed.getFirst().claim(), failed.getFirst().says());
    }
    if (exhibit.day().isMonolith()) {
      return "The monolith sold as many, with at most %d instances of the whole."
          .formatted(exhibit.figures().most());
    }
    return exhibit.day().origin().sale()
        ? "The sale opened, and time-sale alone went from %d to %d instances and back. "
                .formatted(first(exhibit.day()), exhibit.figures().most())
            + "Everything else stayed as it was, and not one unit was sold twice."
        : "A day without a sale: every service stayed as it was.";
  }

  private static int first(Day day) {
    return day.scaled().ready().getFirst();
  }
}
