package shop.loadtest.campaign;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be chosen. */
final class FaultsOptions {

  private static final int MOST_INSTANCES = 4;
  private static final long SEEDS = 1_000_000;

  @Option(names = "--seed", description = "of the plan of faults and of the customers (by chance)")
  private @Nullable Long seed;

  @Option(names = "--faults", description = "how many (20)")
  private int faults = 20;

  @Option(names = "--requests", description = "at least so many, repeats and all (100000)")
  private int requests = 100_000;

  @Option(names = "--rate", description = "customers a second (650)")
  private int rate = 650;

  @Option(names = "--minutes", description = "end and fail after so many (three times the usual)")
  private int minutes;

  @Option(names = "--save", description = "keep text and JSON under docs/results")
  private boolean save;

  boolean save() {
    return save;
  }

  Order order() {
    long usual = 5 + 3L * (requests / Math.max(1, rate) + 10L * faults) / 60;
    return new Order(
        seed == null ? ThreadLocalRandom.current().nextLong(SEEDS) : seed,
        Math.max(0, faults),
        Math.max(1, requests),
        Math.max(1, rate),
        MOST_INSTANCES,
        Duration.ofMinutes(minutes > 0 ? minutes : usual));
  }
}
