package shop.loadtest.check;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import shop.loadtest.evidence.Bounds;
import shop.loadtest.evidence.Catalog;
import shop.loadtest.evidence.Evidence;
import shop.loadtest.evidence.LogEntry;
import shop.loadtest.evidence.Order;
import shop.loadtest.evidence.Payment;
import shop.loadtest.evidence.Payments;
import shop.loadtest.evidence.Reservation;
import shop.loadtest.evidence.Sale;
import shop.loadtest.evidence.Timesale;
import shop.loadtest.evidence.Told;
import shop.loadtest.history.Exchange;
import shop.loadtest.history.Exchanges;
import shop.loadtest.history.Run;
import tools.jackson.databind.json.JsonMapper;

/**
 * Evidence of a small shop that keeps its promises: a sale of three units at 100 won, two for one
 * customer. Something happens every second. Tests then bend a piece of it.
 */
final class SampleShop {

  static final Instant START = Instant.parse("2026-11-21T01:00:00Z");

  final List<Exchange> exchanges = new ArrayList<>();
  final List<Reservation> reservations = new ArrayList<>();
  final List<LogEntry> log = new ArrayList<>();
  final List<Order> orders = new ArrayList<>();
  final List<Payment> payments = new ArrayList<>();
  final List<Payments.Account> accounts = new ArrayList<>();
  final List<Told> events = new ArrayList<>();
  final List<String> unrest = new ArrayList<>();
  final List<Catalog.Stock> stock =
      new ArrayList<>(List.of(new Catalog.Stock("p", 5, 10, 3, 0, 2, 5, 10, 2)));
  final List<Catalog.Allocation> allocations =
      new ArrayList<>(List.of(new Catalog.Allocation("demo", "p", 3, 0)));
  UnaryOperator<Sale> bend = sale -> sale;
  private int second;

  static Instant at(int second) {
    return START.plusSeconds(second);
  }

  /** Two units for minji, one for jisoo: all gone; minji's come back, and hana takes one. */
  static SampleShop busy() {
    SampleShop shop = new SampleShop();
    Reservation minjis = shop.reserve("minji", "k1", 2);
    shop.reserve("jisoo", "k1", 1);
    shop.refuse("hana", "k1", "sold-out");
    shop.repeat(minjis);
    shop.giveBack(minjis);
    shop.reserve("hana", "k2", 1);
    shop.tellOrders();
    return shop;
  }

  Reservation reserve(String customer, String key, int quantity) {
    int now = ++second;
    String id = "r" + now;
    Reservation made =
        new Reservation(
            id,
            "o" + now,
            "demo",
            customer,
            key,
            "p",
            quantity,
            100,
            "KRW",
            "tok_approve",
            at(now),
            null,
            null,
            quantity);
    reservations.add(made);
    enter(new LogEntry("demo", log.size() + 1, id, quantity, null, at(now)), made);
    exchanges.add(promise(made, 201, now));
    orders.add(new Order("o" + now, customer, id, made.total(), "KRW", "CONFIRMED", 0, quantity));
    payments.add(new Payment("o" + now, "CAPTURED", made.total(), "KRW", made.total(), 0));
    return made;
  }

  void giveBack(Reservation made) {
    int now = ++second;
    int place = reservations.indexOf(made);
    reservations.set(
        place,
        new Reservation(
            made.id(),
            made.orderId(),
            made.sale(),
            made.customer(),
            made.key(),
            made.product(),
            made.quantity(),
            made.amount(),
            made.currency(),
            made.method(),
            made.reservedAt(),
            at(now),
            "cancelled",
            0));
    enter(
        new LogEntry("demo", log.size() + 1, made.id(), -made.quantity(), "cancelled", at(now)),
        made);
    orders.set(
        place,
        new Order(
            made.orderId(),
            made.customer(),
            made.id(),
            made.total(),
            "KRW",
            "CANCELLED",
            0,
            made.quantity()));
    payments.set(place, new Payment(made.orderId(), "VOIDED", made.total(), "KRW", 0, 0));
  }

  void repeat(Reservation made) {
    exchanges.add(promise(made, 200, ++second));
  }

  /** The answer came 10 ms after the question, half a second before and after all else. */
  Exchange refuse(String customer, String key, String type) {
    Exchange refused = exchange(customer, key, 1, 409, type, null, ++second);
    exchanges.add(refused);
    return refused;
  }

  private void enter(LogEntry entry, Reservation of) {
    log.add(entry);
    events.add(event(entry, of));
  }

  Told event(LogEntry entry, Reservation of) {
    Map<String, Object> common =
        Map.of(
            "seq",
            entry.seq(),
            "reservationId",
            of.id(),
            "orderId",
            of.orderId(),
            "saleId",
            of.sale(),
            "quantity",
            of.quantity(),
            "productId",
            of.product(),
            "customerId",
            of.customer(),
            "paymentMethod",
            of.method(),
            "unitPrice",
            Map.of("amount", of.amount(), "currency", of.currency()));
    Map<String, Object> body = new HashMap<>(common);
    body.put(entry.made() ? "reservedAt" : "returnedAt", entry.at().toString());
    body.put("reason", String.valueOf(entry.reason()));
    return new Told(
        entry.made() ? Told.MADE : Told.RETURNED,
        0,
        events.size(),
        of.id(),
        entry.at(),
        JsonMapper.shared().valueToTree(body));
  }

  Exchange promise(Reservation made, int status, int now) {
    return exchange(made.customer(), made.key(), made.quantity(), status, null, made, now);
  }

  Exchange exchange(
      String customer,
      String key,
      int quantity,
      int status,
      @Nullable String type,
      @Nullable Reservation made,
      int now) {
    long middle = Duration.ofSeconds(now).toNanos();
    return new Exchange(
        exchanges.size() + 1,
        at(now),
        middle - 5_000_000,
        middle + 5_000_000,
        null,
        customer,
        "demo",
        key,
        quantity,
        "tok_approve",
        status,
        type,
        made == null ? null : made.id(),
        made == null ? null : made.orderId(),
        made == null ? null : made.amount(),
        made == null ? null : made.currency(),
        made == null ? null : made.total(),
        null,
        made == null ? null : made.reservedAt());
  }

  void tell(String topic, String orderId) {
    events.add(
        new Told(
            topic,
            0,
            0,
            "r",
            START,
            JsonMapper.shared().valueToTree(Map.of("orderId", orderId, "full", true))));
  }

  /** What order-service tells of the orders as they stand. */
  private void tellOrders() {
    for (Order order : orders) {
      tell(order.sold() ? Told.CONFIRMED : Told.CANCELLED, order.id());
    }
  }

  Verdict verdict() {
    try {
      return Trial.of(evidence());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  Evidence evidence() {
    Timesale timesale = new Timesale();
    int held = log.stream().mapToInt(LogEntry::units).sum();
    timesale.add(
        bend.apply(
            new Sale(
                "demo",
                "p",
                3,
                2,
                START,
                at(3600),
                null,
                held,
                log.size() + 1L,
                new Sale.Stocked(3, 3, 0, 0),
                log.size())));
    reservations.forEach(timesale::add);
    log.forEach(timesale::add);
    return new Evidence(
        new Heard(exchanges),
        timesale,
        orders,
        new Payments(payments, accounts),
        new Catalog(stock, allocations),
        each -> events.forEach(each),
        unrest,
        true,
        Duration.ZERO,
        Bounds.USUAL);
  }

  record Heard(List<Exchange> exchanges) implements Exchanges {

    @Override
    public Run run() {
      return new Run(1, "abc", "2 cores", List.of("demo"), START, "./shop bench --seed 1");
    }

    @Override
    public void forEach(Consumer<Exchange> each) {
      exchanges.forEach(each);
    }
  }
}
