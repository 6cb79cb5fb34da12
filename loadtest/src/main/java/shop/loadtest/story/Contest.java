package shop.loadtest.story;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import shop.loadtest.report.Comparison.Subject;
import shop.loadtest.report.Day;

/**
 * The same day told in several ways, in turn, as often as it is wished.
 *
 * @param subject what differs
 * @param plan of each day, but for that
 * @param runs how often each way is tried
 */
record Contest(Subject subject, Plan plan, int runs) {

  /**
   * One way after the other and then again, so that a slow quarter of an hour meets all of them.
   */
  List<Plan> plans() {
    List<Plan> plans = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      long seed = plan.seed() + run;
      ways().forEach(way -> plans.add(way.withSeed(seed)));
    }
    return plans;
  }

  private Stream<Plan> ways() {
    return switch (subject) {
      case SIGNALS ->
          Stream.of(Plan.USUAL_SIGNALS, List.of("cpu"), List.of("latency"), List.of("queue"))
              .map(plan::withSignals);
      case MONOLITH -> Stream.of(plan.asMonolith(false), plan.asMonolith(true));
    };
  }

  /** Tells them all; {@code kept} takes each day as soon as there is one. */
  List<Day> tell(Telling telling, Kept kept)
      throws IOException, InterruptedException, SQLException {
    List<Day> days = new ArrayList<>();
    List<Plan> plans = plans();
    for (Plan next : plans) {
      telling
          .progress()
          .say("day %d of %d: %s".formatted(days.size() + 1, plans.size(), next.replay()));
      Day day = telling.of(next);
      kept.add(day);
      days.add(day);
    }
    return days;
  }

  /** Where days are kept. */
  @FunctionalInterface
  interface Kept {

    /** One more. */
    void add(Day day) throws IOException;
  }
}
