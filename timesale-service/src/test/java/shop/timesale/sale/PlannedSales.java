package shop.timesale.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import shop.timesale.Instance;

/** Makes sales for the tests of all packages. */
public final class PlannedSales {

  public static final Money PRICE = new Money(12_900, "KRW");

  private PlannedSales() {}

  /** A sale that sells now; it has a product of its own. */
  public static SaleId open(Instance instance, int quantity, int limit) {
    SaleId saleId = new SaleId(Instance.name("sale"));
    Instance.CATALOG.stock(saleId.value(), 1_000_000);
    plan(instance, saleId, planFor(saleId, quantity, limit));
    awaitPhase(instance, saleId, Phase.OPEN);
    return saleId;
  }

  /** A plan that sells from now on, of the product that is called like the sale. */
  public static SalePlan planFor(SaleId saleId, int quantity, int limit) {
    Instant now = Instant.now();
    return new SalePlan(
        new ProductId(saleId.value()),
        PRICE,
        quantity,
        limit,
        now.minus(Duration.ofMinutes(1)),
        now.plus(Duration.ofHours(1)),
        null);
  }

  public static void plan(Instance instance, SaleId saleId, SalePlan plan) {
    assertThat(instance.bean(PlanSale.class).plan(saleId, plan))
        .isInstanceOfAny(PlanOutcome.Planned.class, PlanOutcome.Changed.class);
  }

  public static void awaitPhase(Instance instance, SaleId saleId, Phase phase) {
    await().pollInterval(Duration.ofMillis(20)).until(() -> phase(instance, saleId) == phase);
  }

  public static Phase phase(Instance instance, SaleId saleId) {
    return instance.bean(Sales.class).find(saleId).orElseThrow().phase();
  }

  public static int left(Instance instance, SaleId saleId) {
    return instance.bean(Sales.class).find(saleId).orElseThrow().unitsLeft();
  }

  public static void cancel(Instance instance, SaleId saleId) {
    assertThat(instance.bean(CancelSale.class).cancel(saleId))
        .isInstanceOf(CancelOutcome.Cancelled.class);
  }

  /** Puts what is true now on the board of an instance. */
  public static void look(Instance instance) {
    instance.bean(SaleBoard.class).look();
  }

  /** Moves the times of a sale, as no planner may: time does not wait in tests. */
  public static void move(Instance instance, SaleId saleId, Instant opensAt, Instant closesAt) {
    instance
        .jdbc()
        .sql("update sale set opens_at = :opens, closes_at = :closes where sale_id = :sale")
        .param("opens", Sales.utc(opensAt))
        .param("closes", Sales.utc(closesAt))
        .param("sale", saleId.value())
        .update();
  }
}
