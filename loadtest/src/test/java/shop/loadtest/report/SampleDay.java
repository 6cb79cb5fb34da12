package shop.loadtest.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Days as they could be, for tests: everything goes well until a test spoils something. */
final class SampleDay {

  static final int ANNOUNCED = 40;
  static final int OPENS = 90;
  static final int RUSH_ENDS = 130;
  static final int ENDS = 200;
  static final int UNITS = 2000;
  static final List<String> OTHERS =
      List.of(
          "api-gateway",
          "cart-service",
          "catalog-service",
          "identity-service",
          "order-service",
          "payment-service");

  private final List<Track> tracks = new ArrayList<>();
  private Instant at = Instant.parse("2026-11-21T10:00:00Z");
  private List<String> signals = List.of("schedule", "cpu");
  private boolean sale = true;
  private String killed = "";
  private double killedAt = -1;
  private double caughtUp = 150;
  private double settled = 170;
  private long lost;
  private double p99 = 40;
  private int sold = UNITS;
  private long left;
  private Judgement checker =
      new Judgement(true, true, List.of(new Judgement.Line(1, "nothing is lost", "held", 0, "")));

  SampleDay() {
    tracks.add(track(Day.TIMESALE, SampleDay::planned, second -> rush(second) ? 0.5 : 0.05));
    OTHERS.forEach(name -> tracks.add(track(name, _ -> 1, _ -> 0.05)));
    tracks.add(
        new Track(
            "postgresql",
            Track.Kind.INFRASTRUCTURE,
            1,
            1,
            0,
            0,
            all(_ -> 1),
            all(_ -> 1),
            every(_ -> 0.1),
            every(_ -> 0.2)));
  }

  /** As the schedule wants it: there before the opening. */
  static int planned(int second) {
    return second < OPENS - 20 ? 1 : second < OPENS - 12 ? 2 : second < 168 ? 4 : 1;
  }

  private static boolean rush(double second) {
    return second >= OPENS && second < RUSH_ENDS;
  }

  static Track track(String name, IntUnaryOperator ready, DoubleUnaryOperator cpu) {
    return new Track(
        name,
        Track.Kind.SERVICE,
        1,
        name.equals(Day.TIMESALE) ? 4 : 3,
        0.25,
        0.4,
        all(ready),
        all(ready),
        every(cpu),
        every(_ -> 0.3));
  }

  private static List<Integer> all(IntUnaryOperator value) {
    return IntStream.range(0, ENDS * 2).mapToObj(i -> value.applyAsInt(i / 2)).toList();
  }

  private static List<Double> every(DoubleUnaryOperator value) {
    return IntStream.range(0, ENDS * 2).mapToObj(i -> value.applyAsDouble(i / 2.0)).toList();
  }

  private static List<Long> counts(DoubleUnaryOperator value) {
    return every(value).stream().map(Math::round).toList();
  }

  /** Instead of the one that does well. */
  SampleDay with(Track track) {
    tracks.replaceAll(one -> one.name().equals(track.name()) ? track : one);
    return this;
  }

  SampleDay by(String... names) {
    signals = List.of(names);
    return this;
  }

  SampleDay withoutSale() {
    sale = false;
    return with(track(Day.TIMESALE, _ -> 1, _ -> 0.05));
  }

  /** Three large instances at the most, and the gateway. */
  SampleDay asMonolith() {
    Track small = track(Day.MONOLITH, s -> s < 96 ? 1 : s < 168 ? 3 : 1, s -> rush(s) ? 1 : 0.1);
    tracks.removeIf(one -> one.name().endsWith("-service"));
    tracks.add(
        new Track(
            small.name(),
            small.kind(),
            1,
            3,
            0.9,
            1.2,
            small.ready(),
            small.wanted(),
            small.cpu(),
            small.memory()));
    return this;
  }

  SampleDay at(String instant) {
    at = Instant.parse(instant);
    return this;
  }

  SampleDay killedAt(int second) {
    killed = "timesale-service#3";
    killedAt = second;
    return this;
  }

  SampleDay neverCaughtUp() {
    caughtUp = -1;
    return this;
  }

  SampleDay neverSettled() {
    settled = -1;
    return this;
  }

  SampleDay lost(long customers) {
    lost = customers;
    return this;
  }

  SampleDay slow(double millis) {
    p99 = millis;
    return this;
  }

  SampleDay sold(int units, long unitsLeft) {
    sold = units;
    left = unitsLeft;
    return this;
  }

  SampleDay judged(Judgement other) {
    checker = other;
    return this;
  }

  Day day() {
    return new Day(
        new Origin(
            at,
            "2 cores",
            "Linux",
            "JDK 25",
            "abc1234",
            "./shop sale --seed 1",
            1,
            signals,
            sale,
            killed),
        new Offer("sale-1", "cable-braided-2m", UNITS, 1, 600, 600, 18_000),
        new Moments(ANNOUNCED, OPENS, 95, RUSH_ENDS, killedAt, caughtUp, settled, ENDS),
        every(second -> second),
        tracks,
        levels(),
        rush(),
        List.of(new Side("ordinary day", counts(_ -> 12), 2400, 0, 8, 30)),
        checker);
  }

  private Levels levels() {
    return new Levels(
        counts(second ->
            second < OPENS ? UNITS : Math.max((double) left, UNITS - 400 * (second - OPENS))),
        counts(second -> second < OPENS ? 0 : Math.min(UNITS, 400 * (second - OPENS))),
        counts(second -> Math.clamp(40 * (second - OPENS - 1), 0, UNITS)),
        counts(second -> Math.clamp(36 * (second - OPENS - 2), 0, UNITS)),
        counts(second -> rush(second) ? 300 : 0),
        Map.of("timesale", every(second -> rush(second) ? 0.2 : 0), "order", every(_ -> 0.05)));
  }

  private Rush rush() {
    if (!sale) {
      return Rush.NONE;
    }
    return new Rush(
        OPENS,
        Map.of(
            "201", List.of((long) sold - 100, 100L, 0L),
            "409 sold-out", List.of(0L, 5000L, 3000L),
            "none", List.of(lost, 0L, 0L)),
        List.of(2.0, 2.0, 2.0),
        List.of(9.0, 9.0, 9.0),
        List.of(p99, 20.0, 20.0),
        new Rush.Latency(2, 9, p99, 2 * p99, 3 * p99),
        0,
        new Rush.Start(9000, 3, lost),
        2.5);
  }
}
