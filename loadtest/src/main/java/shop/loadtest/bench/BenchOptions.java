package shop.loadtest.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What the person at the terminal wishes. Filled by picocli. */
final class BenchOptions {

  /** Half load, where nothing was measured that tells it. */
  static final double USUAL_RATE = 2000;

  static final String SWEEP = "sweep";
  static final String MEMORY = "memory";
  static final String START = "start";

  /** Takes long and much memory: only when named. */
  static final String SIZES = "sizes";

  private static final int QUICK_SECONDS = 3;
  private static final int QUICK_CROWD = 4000;

  @Option(names = "--rounds", description = "How often each row is driven (${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Option(names = "--seconds", description = "Of each row in each round (${DEFAULT-VALUE}).")
  private int seconds = 8;

  @Option(names = "--warm-up", description = "Most seconds of each row before (${DEFAULT-VALUE}).")
  private int warmUp = 45;

  @Option(names = "--connections", description = "Of the closed loops (${DEFAULT-VALUE}).")
  private int connections = 64;

  @Option(names = "--customers", description = "Each with a token (${DEFAULT-VALUE}).")
  private int customers = 20_000;

  @Option(
      names = "--rate",
      description = "Arrivals per second of the open loop; usually half of what batched reaches.")
  private double rate;

  @Option(names = "--cpus", description = "Of the limited starts (${DEFAULT-VALUE}).")
  private double cpus = 1;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "ROW",
      description = "Rows such as batched, plain-gateway, open; or sweep, memory, start, sizes.")
  private List<String> only = List.of();

  @Option(names = "--quick", description = "One round of 3 seconds, to see that it works.")
  private boolean quick;

  @Option(names = "--save", description = "Keeps the results under docs/results.")
  private boolean save;

  Course course() {
    return new Course(
        quick ? 1 : rounds,
        Duration.ofSeconds(quick ? QUICK_SECONDS : seconds),
        Duration.ofMillis(quick ? 500 : 1000),
        Duration.ofSeconds(quick ? QUICK_SECONDS - 1 : warmUp),
        connections,
        4 * connections);
  }

  List<Row> rows() {
    return Row.of(only);
  }

  /** What was asked for and does not exist. */
  List<String> unknown() {
    List<String> unknown = new ArrayList<>(only);
    unknown.removeAll(List.of(SWEEP, MEMORY, START, SIZES));
    unknown.removeAll(Row.slugs());
    return unknown;
  }

  /** Whether a part that is no row is wanted. */
  boolean wants(String part) {
    return only.isEmpty()
        ? !(part.equals(SIZES) || (quick && part.equals(SWEEP)))
        : only.contains(part);
  }

  Duration rest() {
    return Duration.ofSeconds(quick ? 1 : 10);
  }

  int crowd() {
    return quick ? QUICK_CROWD : customers;
  }

  double rate() {
    return rate;
  }

  double cpus() {
    return cpus;
  }

  boolean save() {
    return save;
  }
}
