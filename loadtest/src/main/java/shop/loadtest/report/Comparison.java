package shop.loadtest.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Days of the same load side by side.
 *
 * @param subject what differs between them
 * @param contenders the first is what the shop does by itself
 * @param breakEven only where costs are compared
 * @param larger the same in shops whose rest is larger
 * @param monolithWins measures in which the monolith is better beyond the spread
 */
public record Comparison(
    Subject subject,
    Origin origin,
    Offer offer,
    Prices prices,
    List<Contender> contenders,
    @Nullable BreakEven breakEven,
    List<LargerShop> larger,
    List<String> monolithWins) {

  /** What can be compared. */
  public enum Subject {
    SIGNALS,
    MONOLITH
  }

  /** Gigabytes; a shop of 30 in which time-sale has 2 is what the story is told of. */
  private static final List<Double> LARGER = List.of(4.0, 28.0);

  private static final String SERVICES = "microservices";

  /** What the shop does by itself comes first. */
  private static final Set<String> OURS = Set.of(SERVICES, "schedule,cpu");

  /** Keeps copies. */
  public Comparison {
    contenders = List.copyOf(contenders);
    larger = List.copyOf(larger);
    monolithWins = List.copyOf(monolithWins);
  }

  /** Groups days of the same load that fit the subject by what differs. */
  public static Comparison of(Subject subject, List<Day> days, Prices prices) {
    List<Day> fitting = new Fitting(subject, days).days();
    Map<String, List<Course>> groups = new LinkedHashMap<>();
    for (Day day : fitting) {
      groups
          .computeIfAbsent(name(subject, day), _ -> new ArrayList<>())
          .add(Course.of(day, prices));
    }
    List<Contender> all = new ArrayList<>();
    groups.forEach((name, courses) -> all.add(new Contender(name, courses)));
    all.sort(Comparator.comparing(contender -> !OURS.contains(contender.name())));
    Day first = fitting.getFirst();
    return new Comparison(
        subject,
        first.origin(),
        first.offer(),
        prices,
        all,
        both(all) ? LargerShop.of(0, all.getFirst(), all.get(1), prices).breakEven() : null,
        both(all)
            ? LARGER.stream()
                .map(more -> LargerShop.of(more, all.getFirst(), all.get(1), prices))
                .toList()
            : List.of(),
        both(all) ? Measure.better(all.get(1), all.getFirst()) : List.of());
  }

  private static String name(Subject subject, Day day) {
    return switch (subject) {
      case SIGNALS -> String.join(",", day.origin().signals());
      case MONOLITH -> day.isMonolith() ? Day.MONOLITH : SERVICES;
    };
  }

  private static boolean both(List<Contender> all) {
    return all.size() == 2
        && all.getFirst().name().equals(SERVICES)
        && all.get(1).name().equals(Day.MONOLITH);
  }

  /** What a file with it is called. */
  public String name() {
    return "comparison-" + subject.name().toLowerCase(Locale.ROOT);
  }

  /** Whether on no day a promise was broken. */
  public boolean passed() {
    return contenders.stream()
        .flatMap(contender -> contender.days().stream())
        .allMatch(Course::isSound);
  }

  /** For the terminal and for documents: a table in Markdown. */
  public String text() {
    return new ComparisonText(this).all();
  }
}
