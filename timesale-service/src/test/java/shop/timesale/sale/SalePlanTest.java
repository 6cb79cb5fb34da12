package shop.timesale.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SalePlanTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final SalePlan PLAN = plan("p", 1000, 10, 2, NOON, NOON.plusSeconds(60));

  private static SalePlan plan(
      String product, long price, int quantity, int limit, Instant opensAt, Instant closesAt) {
    return new SalePlan(
        new ProductId(product), new Money(price, "KRW"), quantity, limit, opensAt, closesAt);
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
