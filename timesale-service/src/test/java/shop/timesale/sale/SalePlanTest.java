package shop.timesale.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SalePlanTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final SalePlan PLAN = plan("p", 1000, 10, 2, NOON, NOON.plusSeconds(60));

  private static SalePlan plan(
      String product, long price, int quantity, int limit, Instant opensAt, Instant closesAt) {
    return new SalePlan(
        new ProductId(product), new Money(price, "KRW"), quantity, limit, opensAt, closesAt, null);
  }

  private static SalePlan expecting(int quantity, @Nullable Integer arrivals) {
    return new SalePlan(
        PLAN.productId(), PLAN.price(), quantity, 2, NOON, NOON.plusSeconds(60), arrivals);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "10, 3", "11, 4", "3000, 900", "33334, 10000", "1000000, 10000"})
  void guessesThreeWishesForEachUnitWithinTenSecondsAndNeverTooMany(int quantity, int perSecond) {
    assertThat(expecting(quantity, null).demand()).isEqualTo(new Demand(perSecond));
  }

  @Test
  void expectsWhatItsPlannerExpects() {
    assertThat(expecting(10, 50_000).demand()).isEqualTo(new Demand(50_000));
  }

  @Test
  void letsExpectationsChangeUntilItIsOver() {
    SalePlan more = expecting(10, 900);
    assertThat(PLAN.refusedChanges(more, Phase.SCHEDULED)).isEmpty();
    assertThat(PLAN.refusedChanges(more, Phase.OPEN)).isEmpty();
    assertThat(PLAN.refusedChanges(more, Phase.CLOSED))
        .containsExactly("expectedArrivalsPerSecond");
  }

  private static final SalePlan ALL_BUT_THE_PRODUCT =
      plan("p", 900, 5, 1, NOON.plusSeconds(1), NOON.plusSeconds(30));

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      names = {"WAITING_FOR_STOCK", "SCHEDULED"})
  void changesAllButTheProductBeforeTheOpening(Phase phase) {
    assertThat(PLAN.refusedChanges(ALL_BUT_THE_PRODUCT, phase)).isEmpty();
    assertThat(PLAN.refusedChanges(plan("q", 1000, 10, 2, NOON, NOON.plusSeconds(60)), phase))
        .containsExactly("productId");
  }

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      names = {"OPEN", "SOLD_OUT"})
  void onlyGrowsWhileItSells(Phase phase) {
    assertThat(PLAN.refusedChanges(plan("p", 1000, 11, 2, NOON, NOON.plusSeconds(61)), phase))
        .isEmpty();
    assertThat(PLAN.refusedChanges(ALL_BUT_THE_PRODUCT, phase))
        .containsExactly("salePrice", "limitPerCustomer", "opensAt", "quantity", "closesAt");
  }

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      names = {"CLOSED", "CANCELLED"})
  void staysAsItIsOnceItIsOver(Phase phase) {
    assertThat(PLAN.refusedChanges(ALL_BUT_THE_PRODUCT, phase))
        .containsExactly("salePrice", "limitPerCustomer", "opensAt", "quantity", "closesAt");
    assertThat(PLAN.refusedChanges(plan("p", 1000, 11, 2, NOON, NOON.plusSeconds(61)), phase))
        .containsExactly("quantity", "closesAt");
  }

  @Test
  void closesAfterItOpensInTheFutureAndNotTooFarAhead() {
    assertThat(PLAN.wrongTimes(NOON)).isEmpty();
    assertThat(PLAN.wrongTimes(NOON.plusSeconds(59))).isEmpty();
    assertThat(PLAN.wrongTimes(NOON.plusSeconds(60))).isPresent();
    assertThat(plan("p", 1, 1, 1, NOON, NOON).wrongTimes(NOON)).isPresent();
    assertThat(plan("p", 1, 1, 1, NOON, NOON.plus(Duration.ofDays(367))).wrongTimes(NOON))
        .isPresent();
    Instant far = NOON.plus(Duration.ofDays(800));
    assertThat(plan("p", 1, 1, 1, far.minusSeconds(1), far).wrongTimes(NOON)).isPresent();
    assertThat(plan("p", 1, 1, 1, NOON, Instant.MAX).wrongTimes(NOON)).isPresent();
  }

  @Test
  void isEqualToItselfAfterTheDatabaseRoundedItsTimes() {
    Instant exact = NOON.plusNanos(123_456_789);
    assertThat(plan("p", 1, 1, 1, exact, exact.plusSeconds(1)).opensAt())
        .isEqualTo(NOON.plusNanos(123_456_000));
  }
}
