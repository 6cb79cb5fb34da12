package shop.loadtest.bench;

/** What one shot tells, with its unit. */
enum Figure {
  PER_SECOND("per second"),
  P50("p50 ms"),
  P90("p90 ms"),
  P99("p99 ms"),
  P999("p99.9 ms"),
  MAX("max ms"),
  CPU_TIMESALE("timesale µs"),
  CPU_GATEWAY("gateway µs"),
  CPU_POSTGRESQL("PostgreSQL µs"),
  CPU_KAFKA("Kafka µs"),
  CPU_GENERATOR("generator µs"),
  OTHERS("others %"),
  TRANSACTIONS("transactions per answer"),
  BACKLOG("not yet told"),
  LAG_P50("lag p50 ms"),
  LAG_P99("lag p99 ms"),
  LAG_MAX("lag max ms");

  private final String label;

  Figure(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
