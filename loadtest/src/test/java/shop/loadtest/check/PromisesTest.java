package shop.loadtest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import shop.loadtest.evidence.Catalog;
import shop.loadtest.evidence.LogEntry;
import shop.loadtest.evidence.Order;
import shop.loadtest.evidence.Payment;
import shop.loadtest.evidence.Payments;
import shop.loadtest.evidence.Reservation;
import shop.loadtest.evidence.Sale;
import shop.loadtest.evidence.Told;
import shop.loadtest.history.Exchange;

/** Each promise holds in a good shop, and is found broken by the piece that breaks it. */
class PromisesTest {

  private final SampleShop shop = SampleShop.busy();

  @ParameterizedTest
  @EnumSource
  void holdsInAGoodShop(Promise promise) {
    Verdict verdict = shop.verdict();

    assertThat(verdict.of(promise).state())
        .as(verdict.of(promise).first().toString())
        .isEqualTo(Ruling.State.HELD);
    assertThat(verdict.passed()).isTrue();
  }

  private List<Object> onlyPiece(Promise promise, String says) {
    Verdict verdict = shop.verdict();
    Ruling ruling = verdict.of(promise);
    assertThat(verdict.passed()).isFalse();
    assertThat(ruling.state()).isEqualTo(Ruling.State.VIOLATED);
    assertThat(ruling.first())
        .singleElement()
        .satisfies(found -> assertThat(found.says()).contains(says));
    return ruling.first().getFirst().piece();
  }

  @Test
  void theShortestPrefixThatHoldsTooMuchIsTold() {
    shop.reserve("yuna", "k", 2);
    shop.reserve("sora", "k", 1);

    assertThat(onlyPiece(Promise.UNITS, "holds 4 of 3 after log entry 5"))
        .first()
        .isEqualTo(shop.log.get(4));
  }

  @Test
  void aPromiseWithoutARowIsTold() {
    Exchange heard = shop.exchanges.getFirst();
    shop.reservations.removeFirst();

    assertThat(shop.verdict().of(Promise.ANSWERS).first())
        .contains(new Violation("a promised reservation does not exist", List.of(heard)));
  }

  @Test
  void aPromiseInOtherWordsThanItsRowIsTold() {
    Reservation kept = shop.reservations.get(1);
    Exchange heard = shop.exchanges.get(1);
    shop.reservations.set(1, later(kept));

    assertThat(onlyPiece(Promise.ANSWERS, "otherwise")).containsExactly(heard, later(kept));
  }

  private static Reservation later(Reservation kept) {
    return new Reservation(
        kept.id(),
        kept.orderId(),
        kept.sale(),
        kept.customer(),
        kept.key(),
        kept.product(),
        kept.quantity(),
        kept.amount(),
        kept.currency(),
        kept.method(),
        kept.reservedAt().plusNanos(1000),
        null,
        null,
        kept.slots());
  }

  @Test
  void aReservationThatNobodyAskedForIsTold() {
    shop.exchanges.remove(1);

    assertThat(onlyPiece(Promise.ASKED, "nobody asked")).containsExactly(shop.reservations.get(1));
  }

  @Test
  void whoHeardNoAnswerHasAsked() {
    Exchange lost = shop.exchange("jisoo", "k1", 1, 0, null, null, 2);
    shop.exchanges.set(1, lost);

    assertThat(shop.verdict().passed()).isTrue();
  }

  @Test
  void aReservationWhoseClientWasToldNothingIsReservedIsTold() {
    Exchange no = shop.exchange("jisoo", "k1", 1, 503, "overloaded", null, 2);
    shop.exchanges.set(1, no);

    assertThat(onlyPiece(Promise.ASKED, "told that nothing"))
        .containsExactly(no, shop.reservations.get(1));
  }

  @Test
  void twoReservationsOfOneKeyAreTold() {
    shop.giveBack(shop.reserve("jisoo", "k1", 1));

    assertThat(shop.verdict().of(Promise.KEYS).first())
        .contains(
            new Violation(
                "a key has 2 reservations",
                List.of(shop.reservations.get(1), shop.reservations.get(3))));
  }

  @Test
  void anOwnerWhoIsRefusedAfterwardsIsTold() {
    Exchange no = shop.refuse("jisoo", "k1", "sold-out");

    assertThat(onlyPiece(Promise.KEYS, "refused by the same key"))
        .contains(no, shop.reservations.get(1))
        .first()
        .hasToString("FirstHeard[exchange=2, heard=2005000000]");
  }

  @Test
  void aWishThatIsRefusedAfterItWasGrantedIsToldEvenIfNobodyHeardOfTheGrant() {
    shop.exchanges.set(1, shop.exchange("jisoo", "k1", 1, 0, null, null, 2));
    Exchange no = shop.refuse("jisoo", "k1", "closed");

    assertThat(onlyPiece(Promise.KEYS, "long after")).containsExactly(no, shop.reservations.get(1));
  }

  @Test
  void theShortestPrefixThatBreaksTheLimitIsTold() {
    shop.reserve("hana", "k3", 2);

    assertThat(onlyPiece(Promise.LIMIT, "hana holds 3 of at most 2 after log entry 5"))
        .containsExactly(shop.log.get(4), shop.reservations.get(3));
  }

  @Test
  void aReservationWithoutItsPlacesIsTold() {
    Reservation kept = shop.reservations.get(1);
    shop.reservations.set(
        1,
        new Reservation(
            kept.id(),
            kept.orderId(),
            kept.sale(),
            kept.customer(),
            kept.key(),
            kept.product(),
            1,
            100,
            "KRW",
            kept.method(),
            kept.reservedAt(),
            null,
            null,
            0));

    assertThat(onlyPiece(Promise.LIMIT, "0 places instead of 1")).hasSize(1);
  }

  @Test
  void missingAndSecondAndStrangeOrdersAreTold() {
    Order jisoos = shop.orders.get(1);
    shop.orders.add(new Order("o9", "jisoo", jisoos.reservation(), 100, "KRW", "CONFIRMED", 0, 1));
    shop.orders.add(new Order("o10", "nobody", "r10", 100, "KRW", "CANCELLED", 0, 1));
    shop.orders.add(new Order("o11", "cart", null, 100, "KRW", "CANCELLED", 0, 1));
    shop.orders.removeFirst();

    assertThat(shop.verdict().of(Promise.ORDERS).first())
        .extracting(Violation::says)
        .containsExactly(
            "a reservation has two orders",
            "an order comes from no reservation",
            "a reservation has no order");
  }

  @Test
  void aReservationGivenBackTwiceIsToldByItsTwoEntries() {
    LogEntry back = shop.log.get(2);
    LogEntry again = new LogEntry("demo", 5, back.reservation(), -2, "cancelled", back.at());
    shop.log.add(again);

    assertThat(shop.verdict().of(Promise.BALANCE).first().getFirst())
        .isEqualTo(
            new Violation(
                "a reservation was given back twice",
                List.of(back, again, shop.reservations.getFirst())));
  }

  @Test
  void unitsThatARowCountsOtherwiseThanTheLogAreTold() {
    shop.bend = sale -> held(sale, 3);

    onlyPiece(Promise.BALANCE, "holds 3 units by its row, 2 by its log, 2 by its reservations");
  }

  private static Sale held(Sale sale, int held) {
    return new Sale(
        sale.id(),
        sale.product(),
        sale.quantity(),
        sale.limit(),
        sale.opensAt(),
        sale.closesAt(),
        null,
        held,
        sale.nextSeq(),
        sale.stocked(),
        sale.told());
  }

  @Test
  void moneyOfACancelledOrderAndUnitsOfAConfirmedOneAreTold() {
    Order cancelled = shop.orders.getFirst();
    Payment kept = new Payment(cancelled.id(), "CAPTURED", 200L, "KRW", 200, 0);
    shop.payments.set(0, kept);
    assertThat(onlyPiece(Promise.BALANCE, "200 is kept instead of 0"))
        .containsExactly(cancelled, kept);

    Order confirmed = new Order("o1", "minji", "r1", 200, "KRW", "CONFIRMED", 0, 2);
    shop.orders.set(0, confirmed);
    assertThat(onlyPiece(Promise.BALANCE, "confirmed order were given back"))
        .containsExactly(confirmed, shop.reservations.getFirst());
  }

  @Test
  void aLedgerThatIsNotZeroIsTold() {
    Payments.Account odd = new Payments.Account("SALES", "KRW", -100);
    shop.accounts.add(odd);

    assertThat(onlyPiece(Promise.BALANCE, "sum in KRW is -100")).containsExactly(odd);
  }

  @Test
  void soldOutWhileUnitsWereLeftIsToldWithTheEntriesAround() {
    Exchange wrong = shop.refuse("sora", "k", "sold-out");

    assertThat(onlyPiece(Promise.SOLD_OUT, "'sold-out' while 1 or more"))
        .containsExactly(wrong, shop.log.get(3));
  }

  @Test
  void soldOutIsTrueEnoughWithinTheWindowAfterAReturn() {
    long returned = Duration.ofSeconds(5).toNanos();
    shop.exchanges.add(soldOut(returned + Duration.ofMillis(590).toNanos()));
    assertThat(shop.verdict().passed()).isTrue();

    shop.exchanges.add(soldOut(returned + Duration.ofMillis(610).toNanos()));
    onlyPiece(Promise.SOLD_OUT, "sold-out");
  }

  private static Exchange soldOut(long sent) {
    return new Exchange(
        99,
        SampleShop.START,
        sent,
        sent + 1,
        null,
        "sora",
        "demo",
        "k" + sent,
        1,
        "tok_approve",
        409,
        "sold-out",
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  @Test
  void aGapInTheLogIsToldByTheEntryBehindIt() {
    LogEntry last = shop.log.removeLast();
    shop.log.add(new LogEntry("demo", 5, last.reservation(), last.units(), null, last.at()));
    shop.events.clear();

    assertThat(shop.verdict().of(Promise.TOLD).first().getFirst())
        .isEqualTo(new Violation("sale demo has no log entry 4", List.of(shop.log.getLast())));
  }

  @Test
  void whatTheBrokerWasNotToldIsTold() {
    shop.events.remove(1);

    assertThat(onlyPiece(Promise.TOLD, "not told")).containsExactly(shop.log.get(1));
  }

  @Test
  void repeatedEventsAreNoViolation() {
    shop.events.addAll(List.copyOf(shop.events));

    assertThat(shop.verdict().passed()).isTrue();
  }

  @Test
  void anEventInOtherWordsThanTheLogIsTold() {
    Reservation other = later(shop.reservations.get(1));
    LogEntry entry = shop.log.get(1);
    Told wrong =
        shop.event(
            new LogEntry("demo", 2, entry.reservation(), 1, null, other.reservedAt()), other);
    shop.events.add(wrong);

    assertThat(onlyPiece(Promise.TOLD, "differ"))
        .containsExactly(wrong, entry, shop.reservations.get(1));
  }

  @Test
  void aReturnToldBeforeItsReservationIsTold() {
    Told made = shop.events.getFirst();
    shop.events.set(0, new Told(made.topic(), 0, 0, made.key(), SampleShop.at(60), made.body()));

    assertThat(onlyPiece(Promise.TOLD, "before they were told")).containsExactly(shop.log.get(2));
  }

  @Test
  void anOrderWhoseEndNobodyHeardOfIsTold() {
    shop.events.removeLast();

    assertThat(onlyPiece(Promise.TOLD, "another end of an order"))
        .containsExactly(shop.orders.getLast());
  }

  @Test
  void aRefundedOrderIsConfirmedAndPaidBackInFull() {
    Order refunded = new Order("o1", "minji", "r1", 200, "KRW", "REFUNDED", 200, 2);
    shop.orders.set(0, refunded);
    shop.payments.set(0, new Payment("o1", "CAPTURED", 200L, "KRW", 200, 200));
    assertThat(onlyPiece(Promise.TOLD, "another end")).containsExactly(refunded);

    shop.events.removeIf(
        event -> event.text("orderId").equals("o1") && event.topic().startsWith("order"));
    shop.tell(Told.CONFIRMED, "o1");
    shop.tell(Told.REFUNDED, "o1");
    assertThat(shop.verdict().passed()).isTrue();
  }

  @Test
  void whatDoesNotEndIsTold() {
    Order stuck = new Order("o9", "cart", null, 100, "KRW", "PAYING", 0, 1);
    Payment undecided = new Payment("o9", "CAPTURING", 100L, "KRW", 0, 0);
    shop.orders.add(stuck);
    shop.payments.add(undecided);
    shop.unrest.add("1 orders that have not ended");

    assertThat(shop.verdict().of(Promise.ENDED).first())
        .extracting(violation -> violation.piece().getFirst())
        .containsExactly("1 orders that have not ended", stuck, undecided);
  }

  @Test
  void overtakingIsMeasuredAndBounded() {
    assertThat(shop.verdict().of(Promise.FAIR).figures())
        .containsEntry("largest overtaking, ms", 0L);

    Exchange early = shop.exchanges.removeLast();
    shop.exchanges.add(sent(early, Duration.ofMillis(-500).toNanos()));
    assertThat(onlyPiece(Promise.FAIR, "2495 ms earlier").toString())
        .contains("exchange=2", "exchange=5");
  }

  private static Exchange sent(Exchange heard, long sent) {
    return new Exchange(
        heard.n(),
        heard.at(),
        sent,
        heard.heard(),
        null,
        heard.customer(),
        heard.sale(),
        heard.key(),
        heard.quantity(),
        heard.method(),
        heard.status(),
        null,
        heard.reservationId(),
        heard.orderId(),
        heard.amount(),
        heard.currency(),
        heard.total(),
        null,
        heard.reservedAt());
  }

  @Test
  void unitsTakenBeforeTheOpeningAreTold() {
    shop.bend = sale -> hours(sale, 2, 3600);

    assertThat(shop.verdict().of(Promise.HOURS).first())
        .extracting(Violation::says)
        .containsExactly(
            "units were taken before the opening", "a promise was heard before the opening");
  }

  @Test
  void unitsTakenAfterTheEndAreTold() {
    shop.bend = sale -> hours(sale, 0, 6);

    assertThat(onlyPiece(Promise.HOURS, "after the end")).first().isEqualTo(shop.log.getLast());
  }

  private static Sale hours(Sale sale, int opens, int closes) {
    return new Sale(
        sale.id(),
        sale.product(),
        sale.quantity(),
        sale.limit(),
        SampleShop.at(opens),
        SampleShop.at(closes),
        null,
        sale.held(),
        sale.nextSeq(),
        sale.stocked(),
        sale.told());
  }

  @Test
  void aReservationStampedByAnotherClockIsTold() {
    Exchange heard = shop.exchanges.get(1);
    shop.exchanges.set(1, sent(heard, Duration.ofMillis(2101).toNanos()));

    onlyPiece(Promise.HOURS, "before its client asked");
  }

  @Test
  void stockThatDoesNotAddUpIsTold() {
    shop.stock.set(0, new Catalog.Stock("p", 6, 10, 3, 0, 2, 6, 10, 2));

    assertThat(onlyPiece(Promise.STOCK, "stock of p"))
        .containsExactly(shop.stock.getFirst(), new Catalog.Allocation("demo", "p", 3, 0));
  }

  @Test
  void aCatalogAndASaleThatDisagreeAreTold() {
    shop.bend =
        sale ->
            new Sale(
                "demo",
                "p",
                3,
                2,
                sale.opensAt(),
                sale.closesAt(),
                null,
                sale.held(),
                sale.nextSeq(),
                new Sale.Stocked(4, 4, 1, 1),
                sale.told());

    assertThat(onlyPiece(Promise.STOCK, "disagree")).contains(shop.allocations.getFirst());
  }

  @Test
  void anotherPriceThanTheShownOneIsTold() {
    Order dear = new Order("o2", "jisoo", "r2", 101, "KRW", "CONFIRMED", 0, 1);
    Payment paid = new Payment("o2", "CAPTURED", 101L, "KRW", 101, 0);
    shop.orders.set(1, dear);
    shop.payments.set(1, paid);
    assertThat(onlyPiece(Promise.PRICE, "something else"))
        .containsExactly(dear, shop.reservations.get(1));

    shop.orders.set(1, new Order("o2", "jisoo", "r2", 100, "KRW", "CONFIRMED", 0, 1));
    assertThat(onlyPiece(Promise.PRICE, "not what its order costs"))
        .containsExactly(paid, shop.orders.get(1));
  }
}
