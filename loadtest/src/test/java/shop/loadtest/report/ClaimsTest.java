package shop.loadtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each claim holds on a good day, and each has a day on which it alone fails. */
class ClaimsTest {

  private static final Claims CLAIMS = new Claims(500, 0.001);
  private static final Prices PRICES = new Prices(0.04, 0.0045, "USD");

  private static Report report(SampleDay day) {
    return report(day, null);
  }

  private static Report report(SampleDay day, @Nullable Day without) {
    return Report.of(day.day(), without, CLAIMS, PRICES);
  }

  private static List<String> failed(SampleDay day) {
    return report(day).findings().stream()
        .filter(finding -> !finding.held())
        .map(Finding::claim)
        .toList();
  }

  private static Track timesale(java.util.function.IntUnaryOperator ready) {
    return SampleDay.track(Day.TIMESALE, ready, _ -> 0.1);
  }

  @Test
  void allHoldOnAGoodDay() {
    Report report = report(new SampleDay());
    assertThat(report.passed()).isTrue();
    assertThat(report.findings()).hasSize(11);
    assertThat(report.headline()).contains("from 1 to 4 instances and back");
    assertThat(report.text()).contains("PROVEN: 11 of 11");
  }

  @Test
  void failsWhenTimesaleStaysSmall() {
    SampleDay day = new SampleDay().by("cpu").with(timesale(_ -> 1));
    assertThat(failed(day))
        .containsExactly(
            "time-sale scales out", "without the schedule capacity comes after the opening");
    assertThat(report(day).headline()).startsWith("Not proven: time-sale scales out");
  }

  @Test
  void failsWhenTimesaleStaysLarge() {
    Track large = timesale(second -> second < 75 ? 1 : 4);
    assertThat(failed(new SampleDay().neverSettled().with(large)))
        .containsExactly("time-sale comes back to its minimum");
  }

  @Test
  void failsWhenAnotherServiceScales() {
    Track order = SampleDay.track("order-service", second -> second > 100 ? 2 : 1, _ -> 0.05);
    assertThat(failed(new SampleDay().with(order)))
        .containsExactly("every other service stays at its minimum");
  }

  @Test
  void failsWhenAServiceIsKeptFromScaling() {
    Track free = SampleDay.track("api-gateway", _ -> 1, _ -> 0.05);
    Track bound =
        new Track(
            free.name(),
            free.kind(),
            1,
            1,
            0.25,
            0.4,
            free.ready(),
            free.wanted(),
            free.cpu(),
            free.memory());
    assertThat(failed(new SampleDay().with(bound)))
        .containsExactly("every other service stays at its minimum");
  }

  @Test
  void failsWhenAnotherServiceNeedsMoreThanItReserves() {
    // Before the announcement, so that only this claim can fail.
    Track catalog = SampleDay.track("catalog-service", _ -> 1, second -> second < 30 ? 0.4 : 0.05);
    assertThat(failed(new SampleDay().with(catalog)))
        .containsExactly("every other service stays under its CPU request");
  }

  @Test
  void aBurstOfASecondIsNoNeed() {
    Track catalog = SampleDay.track("catalog-service", _ -> 1, second -> second == 20 ? 1 : 0.05);
    assertThat(failed(new SampleDay().with(catalog))).isEmpty();
  }

  @Test
  void failsWhenASynchronousCallPutsANeighbourOnTheWayOfAPurchase() {
    Track catalog =
        SampleDay.track(
            "catalog-service",
            _ -> 1,
            second -> second >= SampleDay.OPENS && second < SampleDay.RUSH_ENDS ? 0.24 : 0.05);
    assertThat(failed(new SampleDay().with(catalog)))
        .containsExactly("the others work as without a sale");
  }

  @Test
  void failsWhenTheGatewayNeedsMoreThanTheTargetOfItsRule() {
    Track gateway =
        SampleDay.track(
            "api-gateway",
            _ -> 1,
            second -> second >= SampleDay.OPENS && second < SampleDay.RUSH_ENDS ? 0.2 : 0.05);
    assertThat(failed(new SampleDay().with(gateway)))
        .containsExactly("the others work as without a sale");
  }

  @Test
  void comparesWithTheSameDayWithoutASaleIfThereWasOne() {
    Track busy = SampleDay.track("catalog-service", _ -> 1, _ -> 0.24);
    Day without = new SampleDay().withoutSale().with(busy).day();
    assertThat(report(new SampleDay().with(busy), without).passed()).isTrue();
    assertThat(report(new SampleDay(), without).baseline().cpu().get("catalog-service"))
        .isBetween(0.239, 0.241);
  }

  @Test
  void comparesWithAsLongATimeBeforeTheAnnouncementOtherwise() {
    Track early = SampleDay.track("catalog-service", _ -> 1, second -> second < 10 ? 0.24 : 0.04);
    Baseline baseline = report(new SampleDay().with(early)).baseline();
    assertThat(baseline.sameDay()).isFalse();
    assertThat(baseline.what()).startsWith("the last 30 s of the same day before");
    assertThat(baseline.cpu().get("catalog-service")).isBetween(0.039, 0.041);
  }

  @Test
  void tellsTheGatewaysProcessorsPlainly() {
    assertThat(report(new SampleDay()).text()).contains("api-gateway 0.05 and 0.05");
  }

  @Test
  void aMonolithIsHeldToItsPromisesAlone() {
    Report report = report(new SampleDay().asMonolith());
    assertThat(report.findings()).hasSize(3);
    assertThat(report.headline()).startsWith("The monolith sold as many, with at most 3");
    assertThat(failed(new SampleDay().asMonolith().sold(1990, 10)))
        .containsExactly("units sold = units offered");
  }

  @Test
  void failsWhenAPromiseIsBroken() {
    Judgement broken =
        new Judgement(
            true, false, List.of(new Judgement.Line(1, "units", "violated", 2, "one too many")));
    assertThat(failed(new SampleDay().judged(broken))).containsExactly("not one promise is broken");
  }

  @Test
  void failsWhenNobodyJudged() {
    assertThat(failed(new SampleDay().judged(Judgement.NONE)))
        .containsExactly("not one promise is broken");
  }

  @Test
  void failsWhenAnswersComeLate() {
    assertThat(failed(new SampleDay().slow(501)))
        .containsExactly("99 of 100 answers within 500 ms");
  }

  @Test
  void failsWhenCustomersAreLost() {
    assertThat(failed(new SampleDay().lost(50)))
        .containsExactly("at most 0.1 % of the customers are lost");
  }

  @Test
  void failsWhenUnitsAreLeft() {
    assertThat(failed(new SampleDay().sold(1990, 10)))
        .containsExactly("units sold = units offered");
  }

  @Test
  void failsWhenMoreWasPromisedThanThereIs() {
    assertThat(failed(new SampleDay().sold(2001, 0))).containsExactly("units sold = units offered");
  }

  @Test
  void failsWhenOrdersAreLeftBehind() {
    assertThat(failed(new SampleDay().neverCaughtUp()))
        .containsExactly("orders and payments catch up");
  }

  @Test
  void failsWhenTheScheduleComesTooLate() {
    Track late = timesale(second -> second < 95 ? 1 : second < 168 ? 4 : 1);
    assertThat(failed(new SampleDay().with(late)))
        .containsExactly("capacity is there before the opening");
    assertThat(failed(new SampleDay().by("cpu").with(late))).isEmpty();
  }

  @Test
  void failsWhenCapacityIsThereEarlyAndNobodyKnewOfTheOpening() {
    assertThat(failed(new SampleDay().by("cpu")))
        .containsExactly("without the schedule capacity comes after the opening");
  }

  @Test
  void failsWhenFewerInstancesAreLeftAfterAKillBecauseFewerAreWanted() {
    Track given = timesale(second -> second < 70 ? 1 : second < 100 ? 4 : second < 168 ? 3 : 1);
    assertThat(failed(new SampleDay().killedAt(99).with(given)))
        .containsExactly("a killed instance is replaced");
  }

  @Test
  void failsWhenAKilledInstanceIsNotReplaced() {
    Track shrunk = timesale(second -> second < 70 ? 1 : second < 100 ? 4 : second < 168 ? 3 : 1);
    Track wantsFour =
        new Track(
            shrunk.name(),
            shrunk.kind(),
            1,
            4,
            0.25,
            0.4,
            shrunk.ready(),
            timesale(_ -> 4).wanted(),
            shrunk.cpu(),
            shrunk.memory());
    assertThat(failed(new SampleDay().killedAt(99).with(wantsFour)))
        .containsExactly("a killed instance is replaced");
  }

  @Test
  void aKilledInstanceIsReplaced() {
    Track restored = timesale(second -> second < 70 ? 1 : second == 100 ? 3 : second < 168 ? 4 : 1);
    assertThat(failed(new SampleDay().killedAt(99).with(restored))).isEmpty();
  }

  @Test
  void aDayWithoutASaleIsHeldToItsCalmAlone() {
    Report calm = report(new SampleDay().withoutSale());
    assertThat(calm.passed()).isTrue();
    assertThat(calm.headline()).startsWith("A day without a sale");
    assertThat(failed(new SampleDay().withoutSale().with(timesale(s -> s > 90 ? 2 : 1))))
        .containsExactly("time-sale stays at its minimum");
  }

  @Test
  void addsUpWhatWasTaken() {
    Figures figures = report(new SampleDay()).figures();
    Share gateway = figures.share("api-gateway").orElseThrow();
    assertThat(gateway.cpuSeconds()).isBetween(9.9, 10.1);
    assertThat(gateway.gigabyteSeconds()).isBetween(59.5, 60.5);
    assertThat(gateway.reservedCpuSeconds()).isBetween(49.5, 50.5);
    assertThat(gateway.peak()).isBetween(0.049, 0.051);
    assertThat(figures.toCapacity()).isBetween(-12.1, -11.9);
    assertThat(figures.catchUp()).isEqualTo(55);
    assertThat(Map.of("USD", PRICES.of(3600, 0))).containsEntry("USD", 0.04);
  }
}
