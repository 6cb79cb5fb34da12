package shop.loadtest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import shop.loadtest.report.Comparison.Subject;

/** Days of the same load side by side. */
class ComparisonTest {

  private static final Prices PRICES = new Prices(0.04, 0.0045, "USD");

  private static final List<Day> DAYS =
      List.of(
          late("cpu").at("2026-11-21T10:00:00Z").day(),
          new SampleDay().at("2026-11-21T10:10:00Z").slow(30).day(),
          new SampleDay().at("2026-11-21T10:20:00Z").slow(50).day(),
          new SampleDay().at("2026-11-21T10:30:00Z").slow(35).day(),
          late("latency").at("2026-11-21T10:40:00Z").day(),
          new SampleDay().at("2026-11-21T10:50:00Z").asMonolith().slow(90).day(),
          new SampleDay().at("2026-11-21T11:00:00Z").asMonolith().slow(99).day());

  private static SampleDay late(String signal) {
    return new SampleDay()
        .by(signal)
        .slow(700)
        .with(SampleDay.track(Day.TIMESALE, s -> s < 118 ? 1 : s < 168 ? 3 : 1, _ -> 0.2));
  }

  static Comparison of(Subject subject) {
    return Comparison.of(subject, DAYS, PRICES);
  }

  @Test
  void putsSignalsSideBySideTheShopsOwnFirst() {
    Comparison signals = of(Subject.SIGNALS);
    assertThat(signals.contenders())
        .extracting(Contender::name)
        .containsExactly("schedule,cpu", "cpu", "latency");
    assertThat(signals.text())
        .contains("| days | 3 | 1 | 1 |")
        .contains("| ready after the opening, s | -12 | 28 | 28 |")
        .contains("| p99, ms | 35 (30–50) | 700 | 700 |");
    assertThat(signals.breakEven()).isNull();
  }

  @Test
  void doesNotSayWhenCapacityCameIfNoneCame() {
    Day alone =
        new SampleDay().by("queue").with(SampleDay.track(Day.TIMESALE, _ -> 1, _ -> 0.2)).day();
    Comparison signals = Comparison.of(Subject.SIGNALS, List.of(DAYS.getFirst(), alone), PRICES);
    assertThat(signals.text()).contains("| ready after the opening, s | 28 | never |");
  }

  @Test
  void comparesWithTheMonolithOnlyWhatScaledByTheSameSignals() {
    Comparison both = of(Subject.MONOLITH);
    assertThat(both.contenders())
        .extracting(Contender::name)
        .containsExactly("microservices", "monolith");
    assertThat(both.contenders().getFirst().days()).hasSize(3);
    assertThat(both.breakEven()).isNotNull();
  }

  @Test
  void saysWhereTheMonolithWinsBeyondTheSpread() {
    Comparison both = of(Subject.MONOLITH);
    assertThat(both.monolithWins())
        .anyMatch(line -> line.startsWith("GB-seconds used"))
        .noneMatch(line -> line.startsWith("p99"))
        .noneMatch(line -> line.startsWith("p50"));
    assertThat(both.text()).contains("Where the monolith wins: ");
  }

  @Test
  void tellsForWhichServiceTheDatabaseWorked() {
    // From the announcement to 20 s after the rush, of which the rush is a part.
    Moments day = DAYS.getFirst().moments();
    double rush = 0.2 * (day.rushEnds() - day.opens());
    double all = 0.05 * (day.rushEnds() + 20 - day.announced());
    assertThat(of(Subject.MONOLITH).contenders().getLast().days().getFirst().bill().databaseCpu())
        .hasEntrySatisfying("timesale", cpu -> assertThat(cpu).isCloseTo(rush, within(0.5)))
        .hasEntrySatisfying("order", cpu -> assertThat(cpu).isCloseTo(all, within(0.5)));
    assertThat(of(Subject.MONOLITH).text()).contains("| CPU-seconds of PostgreSQL for timesale |");
    assertThat(of(Subject.SIGNALS).text()).doesNotContain("PostgreSQL");
  }

  @Test
  void oneBrokenPromiseFailsAll() {
    Judgement broken =
        new Judgement(true, false, List.of(new Judgement.Line(1, "units", "violated", 2, "one")));
    assertThat(of(Subject.SIGNALS).passed()).isTrue();
    assertThat(
            Comparison.of(
                    Subject.SIGNALS,
                    List.of(new SampleDay().day(), new SampleDay().judged(broken).day()),
                    PRICES)
                .passed())
        .isFalse();
  }

  @Test
  void needsADay() {
    assertThatThrownBy(() -> Comparison.of(Subject.SIGNALS, List.of(), PRICES))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            Comparison.of(Subject.SIGNALS, List.of(new SampleDay().killedAt(99).day()), PRICES))
        .hasMessageContaining("no day");
  }

  @Test
  void aRuleAddsInstancesAsKubernetesWould() {
    Post gateway = new Post("api-gateway", 1, 0, 0.4, 0.3, 0.05, 0.25, 0.2);
    assertThat(gateway.instances(0)).isEqualTo(1);
    assertThat(gateway.instances(1)).isEqualTo(1); // 0.25 of 0.28
    assertThat(gateway.instances(2)).isEqualTo(2); // 0.45 of 0.28 each
    Post timesale = new Post("timesale-service", 1, 4, 0.25, 0.4, 0.02, 0.3, 0.4);
    assertThat(timesale.instances(0)).isEqualTo(1);
    assertThat(timesale.instances(1)).isEqualTo(4);
    assertThat(timesale.instances(2.5)).isEqualTo(10);
    assertThat(timesale.hour(1, PRICES)).isCloseTo(4 * (0.25 * 0.04 + 0.4 * 0.0045), within(1e-9));
  }

  @Test
  void whatNothingIsReservedForIsPaidByUse() {
    Post database = new Post("postgresql", 1, 0, 0, 0, 0.1, 0.3, 0.5);
    assertThat(database.hour(0, PRICES)).isCloseTo(0.1 * 0.04 + 0.5 * 0.0045, within(1e-9));
    assertThat(database.hour(2, PRICES)).isCloseTo(0.5 * 0.04 + 0.5 * 0.0045, within(1e-9));
  }

  @Test
  void breaksEvenWhereSavingsPayForOrdinaryHours() {
    // (730 − h) × 0.01 = h × 0.09
    assertThat(BreakEven.hours(0.01, 0.09)).isCloseTo(73, within(1e-9));
    // As docs/monolith.md reckons for 800 customers a second and 28 GB more.
    assertThat(BreakEven.hours(0.0843 - 0.0291, 0.3103 - 0.2461)).isCloseTo(337, within(1.0));
    assertThat(BreakEven.hours(0.01, 0)).isEqualTo(-1);
    assertThat(BreakEven.hours(0, 0.01)).isZero();
    assertThat(BreakEven.hours(-0.01, -0.01)).isEqualTo(-1);
  }

  @Test
  void aLargerRestIsHeldOnceByTheServicesAndInEachInstanceOfTheMonolith() {
    Comparison both = of(Subject.MONOLITH);
    Contender monolith = both.contenders().getLast();
    assertThat(monolith.instances(0)).isEqualTo(1);
    assertThat(monolith.instances(2)).isEqualTo(2 * monolith.instances(1));
    BreakEven.Point measured = Objects.requireNonNull(both.breakEven()).points().get(2);
    BreakEven.Point larger = both.larger().getFirst().breakEven().points().get(2);
    // Four gigabytes at 0.0045 an hour.
    assertThat(larger.services()).isCloseTo(measured.services() + 0.018, within(1e-9));
    assertThat(larger.monolith())
        .isCloseTo(measured.monolith() + monolith.instances(1) * 0.018, within(1e-9));
    assertThat(both.text()).contains("with 28 GB more from ");
  }
}
