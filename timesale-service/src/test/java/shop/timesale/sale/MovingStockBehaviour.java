package shop.timesale.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.timesale.CatalogStandIn.Fault;
import shop.timesale.Instance;
import shop.timesale.reservation.CustomerId;
import shop.timesale.reservation.IdempotencyKey;
import shop.timesale.reservation.Reservation;
import shop.timesale.reservation.ReserveOutcome;
import shop.timesale.reservation.ReserveUnits;
import shop.timesale.reservation.ReturnUnits;
import shop.timesale.reservation.Wish;

/** What holds for stock between catalog and sales on every database, whatever fails in between. */
abstract class MovingStockBehaviour {

  private static final int BOUGHT_IN = 1_000;

  abstract List<Instance> instances();

  private Instance one() {
    return instances().getFirst();
  }

  private Sale find(SaleId saleId) {
    return one().bean(Sales.class).find(saleId).orElseThrow();
  }

  private SaleId planned(int quantity, long stock) {
    SaleId saleId = new SaleId(Instance.name("sale"));
    Instance.CATALOG.stock(saleId.value(), stock);
    PlannedSales.plan(one(), saleId, PlannedSales.planFor(saleId, quantity, 100));
    return saleId;
  }

  private Reservation reserve(SaleId saleId, int quantity) {
    var wish =
        new Wish(
            saleId,
            new CustomerId("minji"),
            new IdempotencyKey(Instance.name("key")),
            quantity,
            "tok_approve");
    return ((ReserveOutcome.Reserved) one().bean(ReserveUnits.class).reserve(wish)).reservation();
  }

  /** Every unit is in regular stock or held by a customer, and both sides agree. */
  private void awaitAllUnitsBackBut(SaleId saleId, int held) {
    await()
        .untilAsserted(() -> {
          assertThat(find(saleId).confirmed()).isEqualTo(find(saleId).asked());
          assertThat(Instance.CATALOG.withSale(saleId.value())).isEqualTo(held);
          assertThat(Instance.CATALOG.regularStock(saleId.value())).isEqualTo(BOUGHT_IN - held);
        });
  }

  @AfterEach
  void repairTheCatalog() {
    Instance.CATALOG.fault(Fault.NONE);
  }

  @Test
  void givesBackWhatIsLeftOfACancelledSale() {
    SaleId saleId = planned(100, BOUGHT_IN);
    PlannedSales.awaitPhase(one(), saleId, Phase.OPEN);
    reserve(saleId, 30);

    PlannedSales.cancel(one(), saleId);

    awaitAllUnitsBackBut(saleId, 30);
  }

  @Test
  void givesBackWhatIsLeftAfterTheEndAndWhatComesBackLater() {
    SaleId saleId = planned(100, BOUGHT_IN);
    PlannedSales.awaitPhase(one(), saleId, Phase.OPEN);
    Reservation reservation = reserve(saleId, 30);
    reserve(saleId, 5);
    Instant now = Instant.now();

    PlannedSales.move(one(), saleId, now.minus(Duration.ofHours(1)), now.minusSeconds(1));
    awaitAllUnitsBackBut(saleId, 35);

    one().bean(ReturnUnits.class).giveBack(reservation.reservationId(), "payment-declined");
    awaitAllUnitsBackBut(saleId, 5);
  }

  @Test
  void waitsWhileTheCatalogIsDown() {
    Instance.CATALOG.fault(Fault.DOWN);
    SaleId saleId = planned(100, BOUGHT_IN);
    int before = Instance.CATALOG.calls();
    await().until(() -> Instance.CATALOG.calls() > before);
    assertThat(PlannedSales.phase(one(), saleId)).isEqualTo(Phase.WAITING_FOR_STOCK);

    Instance.CATALOG.fault(Fault.NONE);

    PlannedSales.awaitPhase(one(), saleId, Phase.OPEN);
    assertThat(Instance.CATALOG.regularStock(saleId.value())).isEqualTo(BOUGHT_IN - 100);
  }

  @Test
  void movesStockOnceThoughTheAnswersAreLost() {
    Instance.CATALOG.fault(Fault.LOSES_ANSWERS);
    SaleId saleId = planned(100, BOUGHT_IN);
    await().until(() -> Instance.CATALOG.withSale(saleId.value()) == 100);
    assertThat(PlannedSales.phase(one(), saleId)).isEqualTo(Phase.WAITING_FOR_STOCK);

    Instance.CATALOG.fault(Fault.NONE);

    PlannedSales.awaitPhase(one(), saleId, Phase.OPEN);
    assertThat(Instance.CATALOG.regularStock(saleId.value())).isEqualTo(BOUGHT_IN - 100);
  }

  @Test
  void takesNothingForASaleThatIsCancelledBeforeTheAnswer() {
    Instance.CATALOG.fault(Fault.LOSES_ANSWERS);
    SaleId saleId = planned(100, BOUGHT_IN);
    await().until(() -> Instance.CATALOG.withSale(saleId.value()) == 100);
    PlannedSales.cancel(one(), saleId);

    Instance.CATALOG.fault(Fault.NONE);

    awaitAllUnitsBackBut(saleId, 0);
  }

  @Test
  void saysWhyItWaitsAndOpensWhenThereIsEnough() {
    SaleId saleId = planned(100, 40);
    await().until(() -> find(saleId).stockRefusal() != null);
    assertThat(find(saleId).stockRefusal()).isEqualTo(new Sale.StockRefusal("stock-short", 40));
    assertThat(find(saleId).phase()).isEqualTo(Phase.WAITING_FOR_STOCK);

    Instance.CATALOG.stock(saleId.value(), 100);

    PlannedSales.awaitPhase(one(), saleId, Phase.OPEN);
    assertThat(find(saleId).stockRefusal()).isNull();
  }

  @Test
  void opensWithLessWhenThePlanIsLowered() {
    SaleId saleId = planned(100, 40);
    await().until(() -> find(saleId).stockRefusal() != null);

    PlannedSales.plan(one(), saleId, PlannedSales.planFor(saleId, 40, 100));

    PlannedSales.awaitPhase(one(), saleId, Phase.OPEN);
    assertThat(find(saleId).unitsLeft()).isEqualTo(40);
    assertThat(Instance.CATALOG.regularStock(saleId.value())).isZero();
  }

  @Test
  void saysThatAProductIsUnknown() {
    SaleId saleId = new SaleId(Instance.name("sale"));
    PlannedSales.plan(one(), saleId, PlannedSales.planFor(saleId, 1, 1));

    await().until(() -> find(saleId).stockRefusal() != null);

    assertThat(find(saleId).stockRefusal())
        .isEqualTo(new Sale.StockRefusal("unknown-product", null));
  }
}
