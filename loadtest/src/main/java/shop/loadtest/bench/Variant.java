package shop.loadtest.bench;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One way to run timesale-service, with a database of its own, so that each keeps its own log and
 * leads its own relay.
 */
enum Variant {
  NOOP,
  BATCHED,
  /** Batched, and nobody tells Kafka. */
  SILENT,
  PLAIN,
  /** Like the first, with a pool of threads of the operating system for requests. */
  NOOP_PLATFORM,
  /** Batched, likewise. */
  BATCHED_PLATFORM,
  /** Batched, by instances of several sizes on one database. */
  SIZED,
  /** Batched, started again and again. */
  START;

  private static final String STRATEGY = "SHOP_TIMESALE_RESERVATION_STRATEGY";
  private static final Map<String, String> PRETEND =
      Map.of(STRATEGY, "pretend", "SHOP_TEACHING", "true");

  // For the relay, returns and stock.
  private static final int SPARE_CONNECTIONS = 6;

  Map<String, String> environment() {
    return switch (this) {
      case NOOP -> PRETEND;
      case NOOP_PLATFORM -> onPlatformThreads(PRETEND);
      case BATCHED_PLATFORM -> onPlatformThreads(Map.of(STRATEGY, "batched"));
      case BATCHED, SIZED, START -> Map.of(STRATEGY, "batched");
      case SILENT -> Map.of(STRATEGY, "batched", "SHOP_TIMESALE_RELAY_ENABLED", "false");
      case PLAIN -> Map.of(STRATEGY, "plain");
    };
  }

  private static Map<String, String> onPlatformThreads(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("SPRING_THREADS_VIRTUAL_ENABLED", "false");
    return all;
  }

  /** The same with so many transactions at once. */
  Map<String, String> together(int transactions) {
    Map<String, String> environment = new HashMap<>(environment());
    environment.put("SHOP_TIMESALE_RESERVATION_TOGETHER", Integer.toString(transactions));
    environment.put(
        "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE",
        Integer.toString(transactions + SPARE_CONNECTIONS));
    return environment;
  }

  /** Whether a promise of it stands in the database. */
  boolean keeps() {
    return this != NOOP && this != NOOP_PLATFORM;
  }

  /** Whether its relay tells Kafka. */
  boolean tells() {
    return this != SILENT;
  }

  /** The name of its instance. */
  String instance() {
    return "timesale-" + name().toLowerCase(Locale.ROOT);
  }

  /** The name of its database and login. */
  String database() {
    return "timesale_" + name().toLowerCase(Locale.ROOT);
  }
}
