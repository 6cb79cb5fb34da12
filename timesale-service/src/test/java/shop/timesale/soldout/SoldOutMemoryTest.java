package shop.timesale.soldout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.platform.testing.TestPostgres;
import shop.timesale.Instance;
import shop.timesale.TimesaleProperties;
import shop.timesale.reservation.CustomerId;
import shop.timesale.reservation.IdempotencyKey;
import shop.timesale.reservation.Reservation;
import shop.timesale.reservation.ReserveOutcome;
import shop.timesale.reservation.ReserveUnits;
import shop.timesale.reservation.ReturnUnits;
import shop.timesale.reservation.SoldOutMemory;
import shop.timesale.reservation.Wish;
import shop.timesale.sale.PlannedSales;
import shop.timesale.sale.SaleBoard;
import shop.timesale.sale.SaleId;

/** Two instances as they run, and one that looks and follows only when it is told to. */
class SoldOutMemoryTest {

  private static List<Instance> running;
  private static Instance still;

  @BeforeAll
  static void start() {
    String[] on = Instance.on(TestPostgres.database("soldout"));
    running = List.of(Instance.start(on[0], on[1], on[2]), Instance.start(on[0], on[1], on[2]));
    still =
        Instance.start(
            on[0],
            on[1],
            on[2],
            "shop.timesale.board.every=1h",
            "shop.timesale.sold-out.max-age=1h",
            "shop.timesale.sold-out.page=2",
            "shop.timesale.sold-out.winners=6");
  }

  @AfterAll
  static void stop() {
    running.forEach(Instance::close);
    still.close();
  }

  private static Wish wish(SaleId sale, String customer, String key) {
    return new Wish(sale, new CustomerId(customer), new IdempotencyKey(key), 1, "tok_approve");
  }

  private static Reservation reserve(SaleId sale, String customer, String key) {
    var outcome = running.getFirst().bean(ReserveUnits.class).reserve(wish(sale, customer, key));
    return ((ReserveOutcome.Reserved) outcome).reservation();
  }

  private static void giveBack(Reservation reservation) {
    running
        .getFirst()
        .bean(ReturnUnits.class)
        .giveBack(reservation.reservationId(), "payment-declined");
  }

  private static boolean answers(Instance instance, SaleId sale, String customer, String key) {
    return instance.bean(SoldOutMemory.class).answersSoldOut(wish(sale, customer, key));
  }

  private static boolean stillAnswers(SaleId sale, String customer, String key) {
    return answers(still, sale, customer, key);
  }

  private static void lookAndFollow() {
    PlannedSales.look(still);
    still.bean(RememberedSellOuts.class).follow();
  }

  @Test
  void strangersHearOfTheSellOutAtEveryInstanceAndWinnersNever() {
    SaleId sale = PlannedSales.open(running.getFirst(), 2, 2);
    reserve(sale, "minji", "k-1");
    reserve(sale, "jisoo", "k-2");

    for (Instance instance : running) {
      await().until(() -> answers(instance, sale, "hana", "k-1"));
      assertThat(answers(instance, sale, "minji", "k-1")).isFalse();
      assertThat(answers(instance, sale, "jisoo", "k-2")).isFalse();
      assertThat(answers(instance, sale, "minji", "k-2")).isTrue();
      assertThat(instance.bean(MeterRegistry.class).get("timesale.soldout.answers").counter())
          .satisfies(counter -> assertThat(counter.count()).isPositive());
    }
  }

  @Test
  void unitsThatComeBackOpenTheSaleAgainAndTheNextWinnerIsKnownToo() {
    SaleId sale = PlannedSales.open(running.getFirst(), 1, 1);
    Reservation first = reserve(sale, "minji", "k");
    running.forEach(instance -> await().until(() -> answers(instance, sale, "jisoo", "k")));

    giveBack(first);
    running.forEach(instance -> await().until(() -> !answers(instance, sale, "jisoo", "k")));
    reserve(sale, "jisoo", "k");

    for (Instance instance : running) {
      await().until(() -> answers(instance, sale, "hana", "k"));
      assertThat(answers(instance, sale, "jisoo", "k")).isFalse();
      assertThat(answers(instance, sale, "minji", "k")).isFalse();
    }
  }

  @Test
  void saysNothingOfASaleThatSellsNorOfOneThatIsOver() {
    SaleId sale = PlannedSales.open(running.getFirst(), 2, 1);
    reserve(sale, "minji", "k");
    lookAndFollow();
    assertThat(stillAnswers(sale, "hana", "k")).isFalse();

    reserve(sale, "jisoo", "k");
    lookAndFollow();
    assertThat(stillAnswers(sale, "hana", "k")).isTrue();
    PlannedSales.cancel(running.getFirst(), sale);
    lookAndFollow();

    assertThat(stillAnswers(sale, "hana", "k")).isFalse();
    assertThat(still.bean(KnownWinners.class).of(sale)).isNull();
    assertThat(stillAnswers(new SaleId("none"), "hana", "k")).isFalse();
  }

  @Test
  void saysNothingBeforeItHasFollowedTheLogToWhereTheBoardLooked() {
    SaleId sale = PlannedSales.open(running.getFirst(), 1, 1);
    Reservation first = reserve(sale, "minji", "k");
    PlannedSales.look(still);
    assertThat(stillAnswers(sale, "hana", "k")).isFalse();
    lookAndFollow();
    assertThat(stillAnswers(sale, "hana", "k")).isTrue();

    giveBack(first);
    reserve(sale, "jisoo", "k");
    PlannedSales.look(still);

    assertThat(stillAnswers(sale, "hana", "k")).isFalse();
    assertThat(stillAnswers(sale, "jisoo", "k")).isFalse();
    lookAndFollow();
    assertThat(stillAnswers(sale, "hana", "k")).isTrue();
    assertThat(stillAnswers(sale, "jisoo", "k")).isFalse();
  }

  @Test
  void whatThisInstanceCommittedIsNewerThanAnEarlierLook() {
    SaleId sale = PlannedSales.open(running.getFirst(), 1, 1);
    reserve(sale, "minji", "k");
    lookAndFollow();
    assertThat(stillAnswers(sale, "hana", "k")).isTrue();

    still.bean(SoldOutMemory.class).moved(sale);
    assertThat(stillAnswers(sale, "hana", "k")).isFalse();
    still.bean(RememberedSellOuts.class).follow();
    assertThat(stillAnswers(sale, "hana", "k")).isFalse();

    lookAndFollow();
    assertThat(stillAnswers(sale, "hana", "k")).isTrue();
  }

  @Test
  void aBoardThatDoesNotLookAnyMoreEndsTheAnswers() {
    SaleId sale = PlannedSales.open(running.getFirst(), 1, 1);
    reserve(sale, "minji", "k");
    SoldOutMemory ordinary =
        new RememberedSellOuts(
            still.bean(SaleBoard.class),
            still.bean(KnownWinners.class),
            running.getFirst().bean(TimesaleProperties.class),
            new SimpleMeterRegistry());
    Wish stranger = wish(sale, "hana", "k");

    await()
        .until(() -> {
          lookAndFollow();
          return ordinary.answersSoldOut(stranger);
        });
    await().until(() -> !ordinary.answersSoldOut(stranger));

    assertThat(stillAnswers(sale, "hana", "k")).isTrue();
  }

  @Test
  void aSaleWithMoreWinnersThanThereIsRoomForIsLeftToTheDatabase() {
    SaleId large = PlannedSales.open(running.getFirst(), 7, 7);
    SaleId small = PlannedSales.open(running.getFirst(), 3, 7);
    for (int i = 0; i < 7; i++) {
      reserve(large, "minji", "k-" + i);
    }
    for (int i = 0; i < 3; i++) {
      reserve(small, "minji", "k-" + i);
    }

    lookAndFollow();

    assertThat(stillAnswers(large, "hana", "k")).isFalse();
    assertThat(stillAnswers(small, "hana", "k")).isTrue();
    assertThat(still.bean(MeterRegistry.class).get("timesale.soldout.winners").gauge().value())
        .isBetween(3.0, 6.0);
    PlannedSales.cancel(running.getFirst(), large);
    PlannedSales.cancel(running.getFirst(), small);
  }

  @Test
  void remembersOnH2Too() {
    Instance alone = Instance.onH2().getFirst();
    SaleId sale = PlannedSales.open(alone, 1, 1);
    alone.bean(ReserveUnits.class).reserve(wish(sale, "minji", "k"));

    await().until(() -> answers(alone, sale, "hana", "k"));
    assertThat(answers(alone, sale, "minji", "k")).isFalse();
  }
}
