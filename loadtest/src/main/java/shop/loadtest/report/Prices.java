package shop.loadtest.report;

/** What a cloud asks, in one currency or another. */
public record Prices(double vcpuHour, double gigabyteHour, String currency) {

  private static final double HOUR = 3600;

  /** What so many seconds of a processor and of a gigabyte cost. */
  double of(double cpuSeconds, double gigabyteSeconds) {
    return (cpuSeconds * vcpuHour + gigabyteSeconds * gigabyteHour) / HOUR;
  }
}
