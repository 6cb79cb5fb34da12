package shop.timesale.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import shop.timesale.Instance;

/** What holds for planning on every database. */
abstract class PlanningBehaviour {

  private final Instant now = Instant.now();

  abstract List<Instance> instances();

  private Instance one() {
    return instances().getFirst();
  }

  private PlanOutcome plan(SaleId saleId, SalePlan plan) {
    return one().bean(PlanSale.class).plan(saleId, plan);
  }

  private Sale find(SaleId saleId) {
    return one().bean(Sales.class).find(saleId).orElseThrow();
  }

  private static SaleId named() {
    SaleId saleId = new SaleId(Instance.name("sale"));
    Instance.CATALOG.stock(saleId.value(), 1_000);
    return saleId;
  }

  private SalePlan hours(ProductId product, int quantity, long fromHour, long toHour) {
    return new SalePlan(
        product,
        PlannedSales.PRICE,
        quantity,
        2,
        now.plus(Duration.ofHours(fromHour)),
        now.plus(Duration.ofHours(toHour)),
        null);
  }

  private SalePlan tomorrow(SaleId saleId, int quantity) {
    return hours(new ProductId(saleId.value()), quantity, 24, 48);
  }

  @Test
  void waitsForItsStockThenForItsOpening() {
    SaleId saleId = named();

    assertThat(plan(saleId, tomorrow(saleId, 10)))
        .isInstanceOfSatisfying(
            PlanOutcome.Planned.class,
            planned -> assertThat(planned.sale().phase()).isEqualTo(Phase.WAITING_FOR_STOCK));
    PlannedSales.awaitPhase(one(), saleId, Phase.SCHEDULED);

    assertThat(find(saleId).unitsLeft()).isEqualTo(10);
    assertThat(find(saleId).name())
        .isEqualTo(new ProductName("상품 " + saleId.value(), "Product " + saleId.value()));
  }

  @Test
  void planningTwiceIsPlanningOnce() {
    SaleId saleId = named();
    plan(saleId, tomorrow(saleId, 10));

    assertThat(plan(saleId, tomorrow(saleId, 10))).isInstanceOf(PlanOutcome.Unchanged.class);
    PlannedSales.awaitPhase(one(), saleId, Phase.SCHEDULED);
    PlannedSales.cancel(one(), saleId);
    assertThat(plan(saleId, tomorrow(saleId, 10))).isInstanceOf(PlanOutcome.Unchanged.class);
  }

  @Test
  void movesStockInWhicheverDirectionThePlanChanges() {
    SaleId saleId = named();
    plan(saleId, tomorrow(saleId, 100));
    awaitWithSale(saleId, 100);
    assertThat(plan(saleId, tomorrow(saleId, 60))).isInstanceOf(PlanOutcome.Changed.class);
    awaitWithSale(saleId, 60);
    assertThat(plan(saleId, tomorrow(saleId, 80))).isInstanceOf(PlanOutcome.Changed.class);
    awaitWithSale(saleId, 80);

    assertThat(find(saleId).unitsLeft()).isEqualTo(80);
    assertThat(Instance.CATALOG.regularStock(saleId.value())).isEqualTo(920);
  }

  private void awaitWithSale(SaleId saleId, int units) {
    org.awaitility.Awaitility.await()
        .until(() ->
            find(saleId).confirmed().equals(find(saleId).asked())
                && Instance.CATALOG.withSale(saleId.value()) == units);
  }

  @Test
  void sellsConfirmedUnitsOnlyWhenItGrowsWhileItSells() {
    SaleId saleId = PlannedSales.open(one(), 10, 2);
    Instance.CATALOG.stock(saleId.value(), 0);
    SalePlan small = find(saleId).plan();
    SalePlan larger =
        new SalePlan(
            small.productId(), small.price(), 15, 2, small.opensAt(), small.closesAt(), null);

    assertThat(plan(saleId, larger)).isInstanceOf(PlanOutcome.Changed.class);

    assertThat(find(saleId).unitsLeft()).isEqualTo(10);
    org.awaitility.Awaitility.await().until(() -> find(saleId).stockRefusal() != null);
    Instance.CATALOG.stock(saleId.value(), 5);
    org.awaitility.Awaitility.await().until(() -> find(saleId).unitsLeft() == 15);
  }

  @Test
  void remembersHowManyAreExpectedAndForgetsItAgain() {
    SaleId saleId = named();
    SalePlan plan = tomorrow(saleId, 10);
    plan(saleId, expecting(plan, 900));
    assertThat(find(saleId).plan().expectedArrivals()).isEqualTo(900);
    assertThat(plan(saleId, expecting(plan, 900))).isInstanceOf(PlanOutcome.Unchanged.class);

    assertThat(plan(saleId, expecting(plan, 1_200))).isInstanceOf(PlanOutcome.Changed.class);
    assertThat(find(saleId).plan().demand()).isEqualTo(new Demand(1_200));
    assertThat(plan(saleId, plan)).isInstanceOf(PlanOutcome.Changed.class);
    assertThat(find(saleId).plan().expectedArrivals()).isNull();
  }

  private static SalePlan expecting(SalePlan plan, int arrivals) {
    return new SalePlan(
        plan.productId(),
        plan.price(),
        plan.quantity(),
        plan.limitPerCustomer(),
        plan.opensAt(),
        plan.closesAt(),
        arrivals);
  }

  @Test
  void refusesToMisleadThoseWhoLook() {
    SaleId saleId = PlannedSales.open(one(), 10, 2);

    assertThat(plan(saleId, tomorrow(saleId, 9)))
        .isEqualTo(new PlanOutcome.TooLate(Phase.OPEN, List.of("opensAt", "quantity")));
  }

  @Test
  void refusesTimesThatMakeNoSense() {
    SaleId saleId = named();

    assertThat(plan(saleId, hours(new ProductId("p"), 1, 2, 1)))
        .isInstanceOf(PlanOutcome.WrongTimes.class);
    assertThat(plan(saleId, hours(new ProductId("p"), 1, -2, -1)))
        .isInstanceOf(PlanOutcome.WrongTimes.class);
    assertThat(one().bean(Sales.class).find(saleId)).isEmpty();
  }

  @Test
  void refusesAnotherSaleOfTheProductAtTheSameTime() {
    SaleId first = named();
    ProductId product = new ProductId(first.value());
    plan(first, hours(product, 1, 10, 20));

    assertThat(plan(named(), hours(product, 1, 19, 30))).isEqualTo(new PlanOutcome.Overlaps(first));
    assertThat(plan(named(), hours(product, 1, 5, 11))).isEqualTo(new PlanOutcome.Overlaps(first));
    SaleId next = named();
    assertThat(plan(next, hours(product, 1, 20, 30))).isInstanceOf(PlanOutcome.Planned.class);
    assertThat(plan(next, hours(product, 1, 15, 30))).isEqualTo(new PlanOutcome.Overlaps(first));
    PlannedSales.cancel(one(), first);
    assertThat(plan(next, hours(product, 1, 15, 30))).isInstanceOf(PlanOutcome.Changed.class);
  }

  @Test
  void refusesOverlapsOfPlannersWhoComeAtOnce() throws Exception {
    ProductId product = new ProductId(Instance.name("product"));
    List<Callable<PlanOutcome>> planners = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      Instance instance = instances().get(i % 2);
      SaleId saleId = named();
      planners.add(() -> instance.bean(PlanSale.class).plan(saleId, hours(product, 1, 10, 20)));
    }

    List<PlanOutcome> outcomes = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<PlanOutcome> outcome : threads.invokeAll(planners)) {
        outcomes.add(outcome.get());
      }
    }

    assertThat(outcomes.stream().filter(PlanOutcome.Planned.class::isInstance)).hasSize(1);
    assertThat(outcomes.stream().filter(PlanOutcome.Overlaps.class::isInstance)).hasSize(15);
  }

  @Test
  void cancelsOnceAndForAll() {
    SaleId saleId = PlannedSales.open(one(), 10, 2);
    PlannedSales.cancel(one(), saleId);
    PlannedSales.cancel(one(), saleId);

    assertThat(find(saleId).phase()).isEqualTo(Phase.CANCELLED);
    assertThat(one().bean(CancelSale.class).cancel(new SaleId("no-such-sale")))
        .isEqualTo(new CancelOutcome.UnknownSale());
    SaleId closed = PlannedSales.open(one(), 10, 2);
    PlannedSales.move(one(), closed, now.minusSeconds(2), now.minusSeconds(1));
    assertThat(one().bean(CancelSale.class).cancel(closed))
        .isEqualTo(new CancelOutcome.AlreadyClosed());
  }

  @Test
  void listsAPhaseInPages() {
    SaleId first = PlannedSales.open(one(), 10, 2);
    SaleId second = PlannedSales.open(one(), 10, 2);
    Instant longAgo = now.minus(Duration.ofDays(20));
    PlannedSales.move(one(), first, longAgo, now.plusSeconds(3600));
    PlannedSales.move(one(), second, longAgo.plusSeconds(1), now.plusSeconds(3600));
    Sales sales = one().bean(Sales.class);

    assertThat(sales.list(Phase.OPEN, 0, 2).stream().map(Sale::saleId))
        .containsExactly(first, second);
    assertThat(sales.list(Phase.OPEN, 1, 1).stream().map(Sale::saleId)).containsExactly(second);
    assertThat(sales.list(Phase.CANCELLED, 0, 100).stream().map(Sale::saleId))
        .doesNotContain(first, second);
    assertThat(sales.count(null)).isGreaterThan(sales.count(Phase.OPEN)).isGreaterThan(1);
  }

  @Test
  void countsAsCurrentWhatIsNotLongOver() {
    SaleId open = PlannedSales.open(one(), 10, 2);
    SaleId scheduled = named();
    plan(scheduled, tomorrow(scheduled, 10));
    SaleId cancelled = PlannedSales.open(one(), 10, 2);
    PlannedSales.cancel(one(), cancelled);
    SaleId justOver = PlannedSales.open(one(), 10, 2);
    PlannedSales.move(one(), justOver, now.minusSeconds(20), now.minusSeconds(10));
    SaleId longOver = PlannedSales.open(one(), 10, 2);
    PlannedSales.move(one(), longOver, now.minusSeconds(2_000), now.minusSeconds(1_000));

    Sales sales = one().bean(Sales.class);
    List<Sale> current = sales.current(Duration.ofMinutes(5), 10_000);

    assertThat(current.stream().map(Sale::saleId))
        .containsSubsequence(open, scheduled)
        .contains(cancelled, justOver)
        .doesNotContain(longOver);
    assertThat(current.stream().map(sale -> sale.phase().isOver())).isSorted();
    assertThat(sales.current(Duration.ZERO, 10_000).stream().map(Sale::saleId))
        .doesNotContain(cancelled, justOver);
    assertThat(sales.current(Duration.ofMinutes(5), 1)).hasSize(1);
  }
}
