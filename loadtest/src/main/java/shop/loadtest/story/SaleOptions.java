package shop.loadtest.story;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;
import shop.loadtest.report.Claims;
import shop.loadtest.report.Prices;

/** What the person at the terminal wishes. Filled by picocli. */
final class SaleOptions {

  private static final Set<String> SIGNALS = Set.of("cpu", "schedule", "latency", "queue");
  private static final double MOST_LOST = 0.001;
  // Whatever was on its way to an instance that is killed is lost.
  private static final double MOST_LOST_WITH_KILL = 0.01;

  @Option(
      names = "--signals",
      split = ",",
      description = "What time-sale scales by: cpu, schedule, latency, queue (${DEFAULT-VALUE}).")
  private List<String> signals = Plan.USUAL_SIGNALS;

  @Option(
      names = "--minutes",
      description = "From the first customer of the day to the last (${DEFAULT-VALUE}).")
  private double minutes = Plan.USUAL_MINUTES;

  @Option(names = "--rate", description = "Customers per second at the opening (${DEFAULT-VALUE}).")
  private double rate = Plan.USUAL_RATE;

  @Option(names = "--units", description = "Units in the sale (${DEFAULT-VALUE}).")
  private int units = Plan.USUAL_UNITS;

  @Option(names = "--seed", description = "Of all that is left to chance (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--kill", description = "Kills an instance of time-sale in the rush.")
  private boolean kill;

  @Option(
      names = "--monolith",
      description = "The services as one process, which scales as a whole.")
  private boolean monolith;

  @Option(
      names = "--without-sale",
      description = "The same day without a sale; later runs are compared with it.")
  private boolean withoutSale;

  @Option(names = "--save", description = "Keeps page and figures under docs/results.")
  private boolean save;

  @Option(names = "--open", description = "Opens the page in the browser.")
  private boolean open;

  @Option(names = "--vcpu-hour", description = "Price of a processor (${DEFAULT-VALUE}).")
  private double vcpuHour = 0.0405;

  @Option(names = "--gb-hour", description = "Price of a gigabyte (${DEFAULT-VALUE}).")
  private double gigabyteHour = 0.0045;

  @Option(names = "--currency", description = "Of the prices (${DEFAULT-VALUE}).")
  private String currency = "USD";

  @Option(
      names = "--p99",
      description = "Milliseconds within which 99 of 100 answers must come (${DEFAULT-VALUE}).")
  private double p99 = 500;

  /** What was asked for and does not exist. */
  Set<String> unknown() {
    Set<String> unknown = new TreeSet<>(signals);
    unknown.removeAll(SIGNALS);
    return unknown;
  }

  Plan plan() {
    boolean killed = kill && !withoutSale;
    return new Plan(seed, minutes, rate, units, !withoutSale, killed, monolith, signals);
  }

  Claims claims() {
    return new Claims(p99, kill ? MOST_LOST_WITH_KILL : MOST_LOST);
  }

  Prices prices() {
    return new Prices(vcpuHour, gigabyteHour, currency);
  }

  boolean save() {
    return save;
  }

  boolean open() {
    return open;
  }
}
