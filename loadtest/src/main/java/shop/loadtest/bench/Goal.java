package shop.loadtest.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import shop.loadtest.bench.Starts.Start;

/**
 * What the shop wants to reach, and what it does.
 *
 * @param atLeast whether more is better
 */
record Goal(String name, double wanted, boolean atLeast, Ratio reached) {

  boolean isMet() {
    return atLeast ? reached.value() >= wanted : reached.value() <= wanted;
  }

  /** Those of which {@code results} tell something. */
  static List<Goal> in(Results results) {
    List<Goal> goals = new ArrayList<>();
    atLeast(goals, "batched ÷ plain", 7, perSecond(results, Row.BATCHED, Row.PLAIN));
    atLeast(goals, "batched ÷ no-op", 0.70, perSecond(results, Row.BATCHED, Row.NOOP));
    atLeast(goals, "sold out ÷ no-op", 0.90, perSecond(results, Row.SOLD_OUT, Row.NOOP));
    atLeast(goals, "relay on ÷ off", 0.97, perSecond(results, Row.BATCHED, Row.RELAY_OFF));
    atMost(goals, "open loop p99, ms", 15, one(results, Figure.P99));
    atMost(goals, "open loop p99.9, ms", 40, one(results, Figure.P999));
    atMost(goals, "reserved to Kafka p99, ms", 100, one(results, Figure.LAG_P99));
    atMost(goals, "start to ready ÷ java -jar", 0.35, starts(results));
    atLeast(goals, "first second ÷ arrivals", 0.90, firstSecond(results));
    List<Shot> forwarded = results.of(Row.BATCHED_GATEWAY);
    atMost(
        goals,
        "CPU of gateway ÷ CPU of timesale-service",
        0.5,
        Ratio.of(forwarded, Figure.CPU_GATEWAY, forwarded, Figure.CPU_TIMESALE));
    for (Size size : Size.MORE.subList(1, Size.MORE.size())) {
      atLeast(
          goals,
          "%d instances ÷ %d × one".formatted(size.instances(), size.instances()),
          0.85,
          size(results, size));
    }
    Optional.ofNullable(results.memory().get(Bench.IDLE))
        .map(memory -> only(memory.resident()))
        .ifPresent(memory -> goals.add(new Goal("idle instance, MB", 240, false, memory)));
    return goals;
  }

  private static Optional<Ratio> perSecond(Results results, Row above, Row below) {
    return Ratio.of(results.of(above), Figure.PER_SECOND, results.of(below), Figure.PER_SECOND);
  }

  private static Optional<Ratio> one(Results results, Figure figure) {
    return results.spread(Row.OPEN, figure).map(Goal::ratio);
  }

  /** What several equal instances reach, by what as many times one would. */
  private static Optional<Ratio> size(Results results, Size size) {
    return results
        .size(size, Sizes.Reached::perSecond)
        .flatMap(reached -> results.size(Size.ONE, Sizes.Reached::perSecond).map(reached::by))
        .map(ratio ->
            new Ratio(
                ratio.median() / size.instances(),
                ratio.min() / size.instances(),
                ratio.max() / size.instances()));
  }

  private static Optional<Ratio> starts(Results results) {
    return starts(results, "as devstack", Start::seconds)
        .flatMap(ours ->
            starts(results, "java -jar", Start::seconds)
                .map(bare ->
                    new Ratio(
                        ours.median() / bare.median(),
                        ours.min() / bare.max(),
                        ours.max() / bare.min())));
  }

  private static Optional<Ratio> firstSecond(Results results) {
    return starts(results, "as devstack", Start::goodput).map(Goal::ratio);
  }

  static Optional<Spread> starts(Results results, String how, ToDoubleFunction<Start> figure) {
    return Optional.ofNullable(results.starts().get(how))
        .map(all -> Spread.of(all.stream().map(figure::applyAsDouble).toList()));
  }

  private static Ratio ratio(Spread spread) {
    return new Ratio(spread.median(), spread.min(), spread.max());
  }

  private static Ratio only(double value) {
    return new Ratio(value, value, value);
  }

  private static void atLeast(
      List<Goal> goals, String name, double wanted, Optional<Ratio> reached) {
    reached.ifPresent(ratio -> goals.add(new Goal(name, wanted, true, ratio)));
  }

  private static void atMost(
      List<Goal> goals, String name, double wanted, Optional<Ratio> reached) {
    reached.ifPresent(ratio -> goals.add(new Goal(name, wanted, false, ratio)));
  }
}
