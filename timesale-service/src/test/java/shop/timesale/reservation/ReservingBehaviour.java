package shop.timesale.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.timesale.sale.PlannedSales.PRICE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import shop.timesale.Instance;
import shop.timesale.reservation.ReserveOutcome.*;
import shop.timesale.sale.Phase;
import shop.timesale.sale.PlannedSales;
import shop.timesale.sale.ProductId;
import shop.timesale.sale.SaleId;

/** What holds for reservations on every database, with every strategy. */
abstract class ReservingBehaviour {

  abstract List<Instance> instances();

  private Instance one() {
    return instances().getFirst();
  }

  private Instance other() {
    return instances().getLast();
  }

  static Wish wish(SaleId sale, String customer, String key, int quantity) {
    return new Wish(
        sale, new CustomerId(customer), new IdempotencyKey(key), quantity, "tok_approve");
  }

  private ReserveOutcome reserve(SaleId sale, String customer, String key, int quantity) {
    return one().bean(ReserveUnits.class).reserve(wish(sale, customer, key, quantity));
  }

  private Reservation reserved(SaleId sale, String customer, int quantity) {
    return ((Reserved) reserve(sale, customer, Instance.name("key"), quantity)).reservation();
  }

  private ReturnOutcome giveBack(Reservation reservation) {
    return one().bean(ReturnUnits.class).giveBack(reservation.reservationId(), "payment-declined");
  }

  @Test
  void promisesTheUnitsAtThePriceThatWasShown() {
    SaleId sale = PlannedSales.open(one(), 5, 3);

    Reservation reservation = reserved(sale, "minji", 2);

    assertThat(reservation.saleId()).isEqualTo(sale);
    assertThat(reservation.customer()).isEqualTo(new CustomerId("minji"));
    assertThat(reservation.productId()).isEqualTo(new ProductId(sale.value()));
    assertThat(reservation.quantity()).isEqualTo(2);
    assertThat(reservation.unitPrice()).isEqualTo(PRICE);
    assertThat(one().bean(Reservations.class).find(reservation.reservationId()))
        .contains(reservation);
    assertThat(PlannedSales.left(one(), sale)).isEqualTo(3);
  }

  @Test
  void repeatsHearTheFirstAnswerEvenAfterTheSellOutAndTheEnd() {
    SaleId sale = PlannedSales.open(one(), 1, 1);
    ReserveOutcome first = reserve(sale, "minji", "k", 1);
    Repeated promise = new Repeated(((Reserved) first).reservation());
    assertThat(PlannedSales.phase(one(), sale)).isEqualTo(Phase.SOLD_OUT);

    assertThat(reserve(sale, "minji", "k", 1)).isEqualTo(promise);
    assertThat(other().bean(ReserveUnits.class).reserve(wish(sale, "minji", "k", 1)))
        .isEqualTo(promise);
    PlannedSales.cancel(one(), sale);
    assertThat(reserve(sale, "minji", "k", 1)).isEqualTo(promise);
  }

  @Test
  void refusesAKeyThatNamedAnotherWish() {
    SaleId sale = PlannedSales.open(one(), 5, 5);
    reserve(sale, "minji", "k", 1);

    assertThat(reserve(sale, "minji", "k", 2)).isEqualTo(new KeyReused());
    Wish otherCard =
        new Wish(sale, new CustomerId("minji"), new IdempotencyKey("k"), 1, "tok_decline");
    assertThat(one().bean(ReserveUnits.class).reserve(otherCard)).isEqualTo(new KeyReused());
  }

  @Test
  void keysBelongToTheirCustomer() {
    SaleId sale = PlannedSales.open(one(), 5, 1);

    assertThat(reserve(sale, "minji", "k", 1)).isInstanceOf(Reserved.class);
    assertThat(reserve(sale, "jisoo", "k", 1)).isInstanceOf(Reserved.class);
  }

  @Test
  void refusesWhenTheLastUnitIsGone() {
    SaleId sale = PlannedSales.open(one(), 1, 1);
    reserved(sale, "minji", 1);

    assertThat(reserve(sale, "jisoo", "k", 1)).isEqualTo(new SoldOut());
  }

  @Test
  void givesAllUnitsOrNone() {
    SaleId sale = PlannedSales.open(one(), 5, 5);
    reserved(sale, "minji", 3);

    assertThat(reserve(sale, "jisoo", "k", 3)).isEqualTo(new NotEnoughLeft(2));
    assertThat(reserve(sale, "jisoo", "k", 2)).isInstanceOf(Reserved.class);
  }

  @Test
  void refusesMoreThanACustomersLimit() {
    SaleId sale = PlannedSales.open(one(), 10, 3);
    reserved(sale, "minji", 2);

    assertThat(reserve(sale, "minji", "k", 2)).isEqualTo(new LimitReached(3, 2));
    assertThat(reserve(sale, "minji", "k", 1)).isInstanceOf(Reserved.class);
  }

  @Test
  void refusesWhatDoesNotSell() {
    Instant now = Instant.now();
    SaleId early = PlannedSales.open(one(), 1, 1);
    Instant opensAt = Instant.parse("2100-01-01T00:00:00Z");
    PlannedSales.move(one(), early, opensAt, opensAt.plusSeconds(1));
    SaleId late = PlannedSales.open(one(), 1, 1);
    Instant closesAt = Instant.parse("2026-01-01T00:00:00Z");
    PlannedSales.move(one(), late, closesAt.minusSeconds(1), closesAt);
    SaleId cancelled = PlannedSales.open(one(), 1, 1);
    PlannedSales.cancel(one(), cancelled);
    assertThat(now).isAfter(closesAt);

    assertThat(reserve(early, "minji", "k", 1)).isEqualTo(new NotYetOpen(opensAt));
    assertThat(reserve(late, "minji", "k", 1)).isEqualTo(new Closed(closesAt));
    assertThat(reserve(cancelled, "minji", "k", 1)).isEqualTo(new SaleCancelled());
    assertThat(reserve(new SaleId("no-such-sale"), "minji", "k", 1)).isEqualTo(new UnknownSale());
  }

  @Test
  void refusesWhileTheStockIsNotConfirmed() {
    SaleId sale = new SaleId(Instance.name("sale"));
    var plan = PlannedSales.planFor(sale, 5, 1); // its product is unknown to the catalog
    PlannedSales.plan(one(), sale, plan);

    assertThat(PlannedSales.phase(one(), sale)).isEqualTo(Phase.WAITING_FOR_STOCK);
    assertThat(reserve(sale, "minji", "k", 1)).isEqualTo(new NotYetOpen(plan.opensAt()));
  }

  @Test
  void sellsReturnedUnitsAgainAndFreesTheLimit() {
    SaleId sale = PlannedSales.open(one(), 2, 2);
    Reservation reservation = reserved(sale, "minji", 2);

    assertThat(giveBack(reservation)).isEqualTo(new ReturnOutcome.Returned(2));

    assertThat(PlannedSales.left(one(), sale)).isEqualTo(2);
    assertThat(reserve(sale, "minji", "again", 2)).isInstanceOf(Reserved.class);
  }

  @Test
  void givesUnitsBackOnce() throws Exception {
    SaleId sale = PlannedSales.open(one(), 4, 4);
    Reservation reservation = reserved(sale, "minji", 2);
    reserved(sale, "jisoo", 2);

    List<ReturnOutcome> outcomes =
        atOnce(
            8,
            caller ->
                at(caller)
                    .bean(ReturnUnits.class)
                    .giveBack(reservation.reservationId(), "payment-declined"));

    assertThat(outcomes).containsOnlyOnce(new ReturnOutcome.Returned(2));
    assertThat(Collections.frequency(outcomes, new ReturnOutcome.AlreadyReturned())).isEqualTo(7);
    assertThat(PlannedSales.left(one(), sale)).isEqualTo(2);
    assertThat(one().bean(ReturnUnits.class).giveBack(new ReservationId("not-ours"), "x"))
        .isEqualTo(new ReturnOutcome.UnknownReservation());
  }

  @Test
  void neverSellsAUnitTwiceHoweverManyComeAtOnce() throws Exception {
    SaleId sale = PlannedSales.open(one(), 25, 2);

    List<ReserveOutcome> outcomes =
        atOnce(
            120,
            caller ->
                at(caller).bean(ReserveUnits.class).reserve(wish(sale, "c-" + caller, "k", 1)));

    assertThat(outcomes.stream().filter(Reserved.class::isInstance)).hasSize(25);
    assertThat(outcomes.stream().filter(SoldOut.class::isInstance)).hasSize(95);
    assertThat(held(sale)).isEqualTo(25);
    assertThatTheLogIsDense(sale, 25);
  }

  @Test
  void keepsTheLimitOfACustomerWhoComesThroughManyDoors() throws Exception {
    SaleId sale = PlannedSales.open(one(), 100, 3);

    List<ReserveOutcome> outcomes =
        atOnce(
            40,
            caller ->
                at(caller).bean(ReserveUnits.class).reserve(wish(sale, "minji", "k-" + caller, 1)));

    assertThat(outcomes.stream().filter(Reserved.class::isInstance)).hasSize(3);
    assertThat(Collections.frequency(outcomes, new LimitReached(3, 3))).isEqualTo(37);
  }

  @Test
  void grantsAKeyOnceHoweverOftenItIsRepeatedAtOnce() throws Exception {
    SaleId sale = PlannedSales.open(one(), 100, 100);

    List<ReserveOutcome> outcomes =
        atOnce(
            40, caller -> at(caller).bean(ReserveUnits.class).reserve(wish(sale, "minji", "k", 1)));

    assertThat(outcomes.stream().filter(Reserved.class::isInstance)).hasSize(1);
    assertThat(outcomes.stream().map(ReservingBehaviour::reservation).distinct()).hasSize(1);
    assertThat(held(sale)).isEqualTo(1);
  }

  @Test
  void countsTheLogWithoutGapsThroughReservationsReturnsAndRefusals() throws Exception {
    SaleId sale = PlannedSales.open(one(), 20, 2);

    atOnce(
        60,
        caller -> {
          ReserveOutcome outcome =
              at(caller)
                  .bean(ReserveUnits.class)
                  .reserve(wish(sale, "c-" + caller % 30, "k-" + caller, 1));
          return outcome instanceof Reserved(var made) && caller % 3 == 0
              ? giveBack(made)
              : outcome;
        });

    int entries = count("select count(*) from reservation_log where sale_id = :sale", sale);
    assertThat(entries).isGreaterThan(20);
    assertThatTheLogIsDense(sale, entries);
    assertThatNoPrefixHoldsMoreThan(20, sale);
  }

  @Test
  void judgesTheOpeningByTheDatabasesClock() {
    SaleId sale = PlannedSales.open(one(), 10, 10);
    Instant opensAt =
        one()
            .jdbc()
            .sql("select clock_timestamp()")
            .query(java.time.OffsetDateTime.class)
            .single()
            .toInstant()
            .plusMillis(300);
    PlannedSales.move(one(), sale, opensAt, opensAt.plus(Duration.ofHours(1)));

    ReserveOutcome outcome = reserve(sale, "minji", "k", 1);
    assertThat(outcome).isInstanceOf(NotYetOpen.class);
    while (!(outcome instanceof Reserved)) {
      outcome = reserve(sale, "minji", "k", 1);
    }

    assertThat(((Reserved) outcome).reservation().reservedAt()).isAfterOrEqualTo(opensAt);
  }

  private Instance at(int caller) {
    return instances().get(caller % instances().size());
  }

  private static Reservation reservation(ReserveOutcome outcome) {
    return switch (outcome) {
      case Reserved(var made) -> made;
      case Repeated(var made) -> made;
      default -> throw new AssertionError(outcome);
    };
  }

  private int held(SaleId sale) {
    return count("select held from sale where sale_id = :sale", sale);
  }

  private int count(String sql, SaleId sale) {
    return one().count(sql, Map.of("sale", sale.value()));
  }

  private List<int[]> entries(SaleId sale) {
    return one()
        .jdbc()
        .sql("select seq, units from reservation_log where sale_id = :sale order by seq")
        .param("sale", sale.value())
        .query((row, _) -> new int[] {row.getInt(1), row.getInt(2)})
        .list();
  }

  private void assertThatTheLogIsDense(SaleId sale, int entries) {
    assertThat(entries(sale).stream().map(entry -> entry[0]))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, entries).boxed().toList());
    assertThat(count("select next_seq from sale where sale_id = :sale", sale))
        .isEqualTo(entries + 1);
  }

  private void assertThatNoPrefixHoldsMoreThan(int quantity, SaleId sale) {
    int held = 0;
    for (int[] entry : entries(sale)) {
      held += entry[1];
      assertThat(held).isBetween(0, quantity);
    }
    assertThat(held(sale)).isEqualTo(held);
  }

  interface Call<T> {
    T by(int caller) throws Exception;
  }

  private static <T> List<T> atOnce(int callers, Call<T> call) throws Exception {
    List<Callable<T>> calls = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      int caller = i;
      calls.add(() -> call.by(caller));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
