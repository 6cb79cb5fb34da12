package shop.loadtest.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What is compared, less being better. */
enum Measure {
  REPLICAS("most instances of what scales", 0, Course::most),
  TO_CAPACITY("ready after the opening, s", 0, Course::toCapacity),
  LATE("late in the first 30 s", 0, day -> day.start().late()),
  LOST("lost in the first 30 s", 0, day -> day.start().lost()),
  P50("p50, ms", 1, day -> day.latency().p50()),
  P99("p99, ms", 0, day -> day.latency().p99()),
  CPU("CPU-seconds used", 0, day -> day.bill().cpuSeconds()),
  RESERVED_CPU("CPU-seconds reserved", 0, day -> day.bill().reservedCpuSeconds()),
  MEMORY("GB-seconds used", 0, day -> day.bill().gigabyteSeconds()),
  RESERVED_MEMORY("GB-seconds reserved", 0, day -> day.bill().reservedGigabyteSeconds()),
  COST("cost", 5, day -> day.bill().cost());

  private final String words;
  private final int digits;

  @SuppressWarnings("ImmutableEnumChecker") // All of them are functions without a memory.
  private final ToDoubleFunction<Course> figure;

  Measure(String words, int digits, ToDoubleFunction<Course> figure) {
    this.words = words;
    this.digits = digits;
    this.figure = figure;
  }

  String words() {
    return words;
  }

  /** Over the days on which there was such a thing; empty if there was none. */
  Optional<Spread> of(Contender contender) {
    Contender counted = this == TO_CAPACITY ? contender.scaledOnly() : contender;
    return counted.days().isEmpty() ? Optional.empty() : Optional.of(counted.spread(figure));
  }

  String in(Contender contender) {
    return of(contender).map(spread -> spread.words(digits)).orElse("never");
  }

  private boolean isBetter(Contender one, Contender other) {
    return of(one).flatMap(ours -> of(other).filter(ours::isBelow)).isPresent();
  }

  /** All in which one is better than the other on each of its days. */
  static List<String> better(Contender one, Contender other) {
    return Arrays.stream(values())
        .filter(measure -> measure.isBetter(one, other))
        .map(measure ->
            "%s: %s instead of %s".formatted(measure.words, measure.in(one), measure.in(other)))
        .toList();
  }
}
