package shop.loadtest.check;

import static shop.loadtest.evidence.Source.CATALOG;
import static shop.loadtest.evidence.Source.EVENTS;
import static shop.loadtest.evidence.Source.HISTORY;
import static shop.loadtest.evidence.Source.ORDERS;
import static shop.loadtest.evidence.Source.PAYMENTS;
import static shop.loadtest.evidence.Source.TIMESALE;

import java.util.List;
import shop.loadtest.evidence.Evidence;
import shop.loadtest.evidence.Order;
import shop.loadtest.evidence.Payment;

/** All that is judged. */
final class Parts {

  static final List<Part> ALL =
      List.of(
          Part.of(Promise.UNITS, "the log", e -> new HeldWithinQuantity(e.sold()), TIMESALE),
          Part.of(
              Promise.ANSWERS, "the answers", e -> new AnswersKept(e.sold()), HISTORY, TIMESALE),
          Part.of(Promise.ASKED, "the questions", Parts::somebodyAsked, HISTORY, TIMESALE),
          Part.of(Promise.KEYS, "the keys", OneKeyOneReservation::new, HISTORY, TIMESALE),
          Part.of(Promise.LIMIT, "the log and places", e -> new LimitKept(e.sold()), TIMESALE),
          Part.of(
              Promise.ORDERS,
              "the orders",
              e -> new OneOrderEach(e.sold(), e.ordered(), e.everySale()),
              TIMESALE,
              ORDERS),
          Part.of(Promise.BALANCE, "units", e -> new UnitsAddUp(e.sold()), TIMESALE),
          Part.of(
              Promise.BALANCE,
              "units and orders",
              e -> new GoodsFollowMoney(e.sold(), e.ordered()),
              TIMESALE,
              ORDERS),
          Part.of(
              Promise.BALANCE,
              "money",
              e -> new MoneyAddsUp(e.ordered(), e.paid()),
              ORDERS,
              PAYMENTS),
          Part.of(Promise.SOLD_OUT, "the answers", NoFalseSoldOut::new, HISTORY, TIMESALE),
          Part.of(Promise.TOLD, "the log", e -> new LogDense(e.sold()), TIMESALE),
          Part.of(Promise.TOLD, "the broker", LogTold::new, TIMESALE, EVENTS),
          Part.of(
              Promise.TOLD,
              "orders on the broker",
              e -> new OrdersTold(e.sold(), e.ordered()),
              TIMESALE,
              ORDERS,
              EVENTS),
          Part.of(Promise.ENDED, "the rest", Parts::unrest, EVENTS),
          Part.of(Promise.ENDED, "orders", Parts::ordersEnded, ORDERS),
          Part.of(Promise.ENDED, "payments", Parts::paymentsEnded, PAYMENTS),
          Part.of(Promise.FAIR, "the order", FairOrder::new, HISTORY, TIMESALE),
          Part.of(Promise.HOURS, "the log", e -> new HoursOfTheLog(e.sold()), TIMESALE),
          Part.of(Promise.HOURS, "the answers", HoursOfTheClients::new, HISTORY, TIMESALE),
          Part.of(Promise.STOCK, "the catalog", e -> new StockConserved(e.stocked()), CATALOG),
          Part.of(
              Promise.STOCK,
              "catalog and sales",
              e -> new StockAgreed(e.sold(), e.stocked(), e.everySale()),
              TIMESALE,
              CATALOG),
          Part.of(Promise.PRICE, "the answers", _ -> new PriceShown(), HISTORY),
          Part.of(
              Promise.PRICE,
              "the orders",
              e -> new PriceOrdered(e.sold(), e.ordered()),
              TIMESALE,
              ORDERS),
          Part.of(
              Promise.PRICE,
              "the payments",
              e -> new PriceCharged(e.ordered(), e.paid()),
              ORDERS,
              PAYMENTS));

  private Parts() {}

  private static Invariant somebodyAsked(Evidence evidence) {
    return new SomebodyAsked(evidence.sold(), evidence.heard().run().sales());
  }

  private static Invariant unrest(Evidence evidence) {
    return new AllEnded<>("something still moves", evidence.unrest(), _ -> false);
  }

  private static Invariant ordersEnded(Evidence evidence) {
    return new AllEnded<>("an order has not ended", evidence.ordered(), Order::isFinal);
  }

  private static Invariant paymentsEnded(Evidence evidence) {
    return new AllEnded<>("a payment has not ended", evidence.paid().payments(), Payment::isFinal);
  }
}
