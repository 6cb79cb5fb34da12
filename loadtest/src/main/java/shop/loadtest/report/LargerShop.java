package shop.loadtest.report;

/**
 * The same sale in a shop whose rest is larger. A monolith takes that along into each instance;
 * services hold it once. Nothing of it is measured but how many instances there were.
 *
 * @param gigabytes that the rest holds beyond what was measured
 */
public record LargerShop(double gigabytes, BreakEven breakEven) {

  static LargerShop of(double gigabytes, Contender services, Contender monolith, Prices prices) {
    double hour = gigabytes * prices.gigabyteHour();
    return new LargerShop(
        gigabytes,
        BreakEven.of(
            intensity -> services.hour(intensity, prices) + hour,
            intensity -> monolith.hour(intensity, prices) + monolith.instances(intensity) * hour));
  }

  String words() {
    BreakEven.Point point =
        breakEven.points().stream().filter(one -> one.intensity() == 1).findAny().orElseThrow();
    return "with %.0f GB more %s"
        .formatted(
            gigabytes, point.hours() < 0 ? "never" : "from %.0f hours on".formatted(point.hours()));
  }
}
