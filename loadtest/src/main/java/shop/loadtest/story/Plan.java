package shop.loadtest.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import shop.loadtest.report.Day;
import shop.loadtest.report.Offer;

/**
 * The course of a day. Longer days have a longer morning and more time before the opening; the rush
 * is always as long, since it is over when nothing is left.
 *
 * @param sale whether there is one
 * @param kill whether an instance is killed in the rush
 * @param monolith whether the services run as one process, which scales as a whole
 */
record Plan(
    long seed,
    double minutes,
    double rate,
    int units,
    boolean sale,
    boolean kill,
    boolean monolith,
    List<String> signals) {

  static final double USUAL_MINUTES = 3.75;
  static final double USUAL_RATE = 100;
  static final int USUAL_UNITS = 600;

  static final String PRODUCT = "cable-braided-2m";
  static final int LIMIT = 1;

  /** What a shop does by itself. */
  static final List<String> USUAL_SIGNALS = List.of("schedule", "cpu");

  /** How fast customers come who were not there at the opening, as a part of the rate. */
  private static final double LATECOMERS = 0.3;

  private static final double RUSH_SECONDS = 25;
  private static final double TAIL_SECONDS = 15;
  private static final double MORNING_SECONDS = RUSH_SECONDS + TAIL_SECONDS + 5;

  /** Long enough for new instances to start and warm up before the opening. */
  private static final double NOTICE_SECONDS = 90;

  private static final double SPARE = 1.05;
  private static final double SHORTEST = 2;

  Plan {
    signals = List.copyOf(signals);
    if (minutes < SHORTEST || rate < 1 || units < 1) {
      throw new IllegalArgumentException(
          "A day takes at least %.0f minutes, a customer a second and a unit.".formatted(SHORTEST));
    }
  }

  /** How long the day is ordinary before the sale is announced: longer than what comes after. */
  Duration morning() {
    return seconds(Math.max(MORNING_SECONDS, minutes * 60 * 0.15));
  }

  /** From the announcement to the opening. */
  Duration notice() {
    return seconds(Math.max(NOTICE_SECONDS, minutes * 60 * 0.25));
  }

  /** From the opening: all come at once. */
  Duration rush() {
    return seconds(RUSH_SECONDS);
  }

  /** After that: fewer. */
  Duration tail() {
    return seconds(TAIL_SECONDS);
  }

  double latecomers() {
    return rate * LATECOMERS;
  }

  /** The longest that one waits after the rush until all is done. */
  Duration evening() {
    return seconds(Math.max(100, minutes * 60 * 0.45));
  }

  /** One token each; a few more than come on average. */
  int customers() {
    double early = rate * Customers.EARLY_PART * Customers.EARLY.toSeconds();
    double come = early + rate * RUSH_SECONDS + latecomers() * TAIL_SECONDS;
    return (int) (SPARE * come) + 100;
  }

  Plan withSeed(long other) {
    return new Plan(other, minutes, rate, units, sale, kill, monolith, signals);
  }

  Plan withSignals(List<String> others) {
    return new Plan(seed, minutes, rate, units, sale, kill, monolith, others);
  }

  Plan asMonolith(boolean one) {
    return new Plan(seed, minutes, rate, units, sale, kill, one, signals);
  }

  /** Whether as many customers came for as many units. */
  boolean hasLoadOf(Offer other) {
    return other.perSecond() == rate && other.quantity() == units;
  }

  /** What shall scale. */
  String scaled() {
    return monolith ? Day.MONOLITH : Day.TIMESALE;
  }

  String saleId() {
    return "sale-" + seed;
  }

  String replay() {
    List<String> words = new ArrayList<>(List.of("./shop sale --seed", Long.toString(seed)));
    add(words, !signals.equals(USUAL_SIGNALS), "--signals", String.join(",", signals));
    add(words, minutes != USUAL_MINUTES, "--minutes", Double.toString(minutes));
    add(words, rate != USUAL_RATE, "--rate", "%.0f".formatted(rate));
    add(words, units != USUAL_UNITS, "--units", Integer.toString(units));
    add(words, kill, "--kill");
    add(words, monolith, "--monolith");
    add(words, !sale, "--without-sale");
    return String.join(" ", words);
  }

  /** The command that starts a shop for it. */
  List<String> up() {
    List<String> words = new ArrayList<>(List.of("up", "--autoscale"));
    add(words, true, "--signals", String.join(",", signals));
    add(words, monolith, "--monolith");
    return words;
  }

  private static void add(List<String> words, boolean unusual, String... more) {
    if (unusual) {
      words.addAll(List.of(more));
    }
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
