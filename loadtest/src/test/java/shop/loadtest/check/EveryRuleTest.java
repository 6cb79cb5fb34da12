package shop.loadtest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.loadtest.evidence.Catalog;
import shop.loadtest.evidence.LogEntry;
import shop.loadtest.evidence.Order;
import shop.loadtest.evidence.Payment;
import shop.loadtest.evidence.Reservation;
import shop.loadtest.evidence.Sale;
import shop.loadtest.evidence.Told;
import shop.loadtest.history.Exchange;

/** The rules beside each promise's main one: each is seen to fail. */
class EveryRuleTest {

  record Bend(String says, Promise promise, Consumer<SampleShop> by) {

    @Override
    public String toString() {
      return says;
    }
  }

  static Stream<Bend> bends() {
    return Stream.concat(ofTheSale(), Stream.concat(ofTheClients(), ofTheNeighbours()));
  }

  private static Stream<Bend> ofTheSale() {
    return Stream.of(
        new Bend(
            "units came back that were not taken", Promise.BALANCE, shop -> shop.log.removeFirst()),
        new Bend("a reservation was taken twice", Promise.BALANCE, shop -> log(shop, "r2", 1)),
        new Bend(
            "not all units came back",
            Promise.BALANCE,
            shop -> {
              LogEntry back = shop.log.get(2);
              shop.log.set(
                  2, new LogEntry("demo", 3, back.reservation(), -1, "cancelled", back.at()));
            }),
        new Bend(
            "2 units were given back; 1 stay, for 2 held of 3",
            Promise.BALANCE,
            shop -> shop.bend = sale -> with(sale, new Sale.Stocked(3, 3, 2, 2), sale.nextSeq())),
        new Bend(
            "0 units were given back; 4 stay, for 2 held of 3",
            Promise.BALANCE,
            shop -> shop.bend = sale -> with(sale, new Sale.Stocked(4, 4, 0, 0), sale.nextSeq())),
        new Bend(
            "sale demo has 4 log entries and goes on with 6",
            Promise.TOLD,
            shop -> shop.bend = sale -> with(sale, sale.stocked(), 6)),
        new Bend(
            "the log tells of a reservation that does not exist",
            Promise.TOLD,
            shop -> log(shop, "r99", 1)),
        new Bend(
            "the log does not tell of a reservation what its row does",
            Promise.TOLD,
            shop -> shop.log.remove(1)),
        new Bend(
            "the broker was told what the log does not know",
            Promise.TOLD,
            shop -> shop.log.removeLast()));
  }

  private static void log(SampleShop shop, String reservation, int units) {
    shop.log.add(new LogEntry("demo", 5, reservation, units, null, SampleShop.at(9)));
  }

  private static Sale with(Sale sale, Sale.Stocked stocked, long nextSeq) {
    return new Sale(
        sale.id(),
        sale.product(),
        sale.quantity(),
        sale.limit(),
        sale.opensAt(),
        sale.closesAt(),
        null,
        sale.held(),
        nextSeq,
        stocked,
        sale.told());
  }

  private static Stream<Bend> ofTheClients() {
    return Stream.of(
        new Bend(
            "a key's answer names another reservation than the kept one",
            Promise.KEYS,
            shop -> hear(shop, "jisoo", "k1", "r99", 100)),
        new Bend(
            "a key was answered by two reservations",
            Promise.KEYS,
            shop -> {
              hear(shop, "sora", "k1", "r98", 100);
              hear(shop, "sora", "k1", "r99", 100);
            }),
        new Bend(
            "a client was told 'not-enough-left' while 1 or more units were left",
            Promise.SOLD_OUT,
            shop -> shop.refuse("sora", "k1", "not-enough-left")),
        new Bend(
            "a client was shown a total that is not the price of the units",
            Promise.PRICE,
            shop -> hear(shop, "sora", "k1", "r99", 101)),
        new Bend(
            "a reservation's time is after its answer",
            Promise.HOURS,
            shop -> {
              Exchange heard = shop.exchanges.get(1);
              shop.exchanges.set(1, shop.promise(shop.reservations.get(1), heard.status(), 1));
            }));
  }

  private static void hear(SampleShop shop, String customer, String key, String id, long total) {
    shop.exchanges.add(
        new Exchange(
            99,
            SampleShop.START,
            9_000_000_000L,
            9_000_000_001L,
            null,
            customer,
            "demo",
            key,
            1,
            "tok_approve",
            200,
            null,
            id,
            "o",
            100L,
            "KRW",
            total,
            null,
            SampleShop.at(9)));
  }

  private static Stream<Bend> ofTheNeighbours() {
    return Stream.of(
        new Bend(
            "an order is not what was reserved",
            Promise.ORDERS,
            shop ->
                shop.orders.set(1, new Order("o2", "jisoo", "r2", 100, "KRW", "CONFIRMED", 0, 2))),
        new Bend(
            "units of an ended order are still held",
            Promise.BALANCE,
            shop ->
                shop.orders.set(1, new Order("o2", "jisoo", "r2", 100, "KRW", "CANCELLED", 0, 1))),
        new Bend(
            "money of no order",
            Promise.BALANCE,
            shop -> shop.payments.add(new Payment("o99", "CAPTURED", 100L, "KRW", 100, 0))),
        new Bend(
            "of an order 100 is kept instead of 70",
            Promise.BALANCE,
            shop ->
                shop.orders.set(1, new Order("o2", "jisoo", "r2", 100, "KRW", "CONFIRMED", 30, 1))),
        new Bend(
            "units moved to an unknown sale",
            Promise.STOCK,
            shop -> shop.allocations.add(new Catalog.Allocation("other", "q", 1, 0))),
        new Bend(
            "the stock of p does not add up",
            Promise.STOCK,
            shop -> shop.stock.set(0, new Catalog.Stock("p", 5, 10, 3, 0, 2, 5, 10, 1))),
        new Bend(
            "an event and the log differ",
            Promise.TOLD,
            shop -> {
              Told told = shop.events.getFirst();
              shop.events.set(0, new Told(told.topic(), 0, 0, "other key", told.at(), told.body()));
            }),
        new Bend(
            "an order costs something else than its reservation",
            Promise.PRICE,
            shop -> {
              Reservation made = shop.reservations.get(1);
              shop.orders.set(
                  1, new Order(made.orderId(), "jisoo", "r2", 100, "USD", "CONFIRMED", 0, 1));
            }));
  }

  @ParameterizedTest
  @MethodSource("bends")
  void isSeenToFail(Bend bend) {
    SampleShop shop = SampleShop.busy();
    assertThat(shop.verdict().passed()).isTrue();

    bend.by().accept(shop);

    assertThat(shop.verdict().of(bend.promise()).first())
        .anySatisfy(found -> assertThat(found.says()).contains(bend.says()));
  }
}
