package shop.loadtest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read from each service's tables, as its own migrations make them. */
class TablesTest {

  private static final String NOW = "'2026-11-21T01:00:00.123456Z'";
  private static final Instant AT = Instant.parse("2026-11-21T01:00:00.123456Z");

  private final Schema timesale = Schema.of("timesale-service", "timesale");

  private void sale(String id) {
    timesale.run(
        """
        insert into sale values ('%1$s', '%1$s', 'ko', 'en', 100, 'KRW', 3, 2, %2$s,
          '2026-11-22T01:00:00Z', null, 2, 4, 3, 3, 0, 0, null, null, %2$s);
        insert into relay_cursor values ('%1$s', 1);
        insert into reservation values ('%1$s-r1', 'o1', '%1$s', 'minji', 'k', '%1$s', 2, 100,
          'KRW', 'tok_approve', %2$s);
        insert into reservation values ('%1$s-r2', 'o2', '%1$s', 'jisoo', 'k', '%1$s', 1, 100,
          'KRW', 'tok_decline', %2$s, %2$s, 'payment-declined');
        insert into reservation_slot values ('%1$s', 'minji', 1, 2, '%1$s-r1'),
          ('%1$s', 'minji', 2, 2, '%1$s-r1');
        insert into reservation_log values ('%1$s', 2, '%1$s-r2', 1, null, %2$s),
          ('%1$s', 1, '%1$s-r1', 2, null, %2$s),
          ('%1$s', 3, '%1$s-r2', -1, 'payment-declined', %2$s)
        """
            .formatted(id, NOW));
  }

  @Test
  void aSaleIsReadWithItsReservationsAndItsLogInOrder() {
    sale("a");
    sale("b");

    Timesale read = TimesaleTables.read(timesale.database(), List.of("a"));

    assertThat(read.sales())
        .containsExactly(
            new Sale(
                "a",
                "a",
                3,
                2,
                AT,
                Instant.parse("2026-11-22T01:00:00Z"),
                null,
                2,
                4,
                new Sale.Stocked(3, 3, 0, 0),
                1));
    assertThat(read.reservations())
        .containsExactlyInAnyOrder(
            new Reservation(
                "a-r1",
                "o1",
                "a",
                "minji",
                "k",
                "a",
                2,
                100,
                "KRW",
                "tok_approve",
                AT,
                null,
                null,
                2),
            new Reservation(
                "a-r2",
                "o2",
                "a",
                "jisoo",
                "k",
                "a",
                1,
                100,
                "KRW",
                "tok_decline",
                AT,
                AT,
                "payment-declined",
                0));
    assertThat(read.log("a"))
        .containsExactly(
            new LogEntry("a", 1, "a-r1", 2, null, AT),
            new LogEntry("a", 2, "a-r2", 1, null, AT),
            new LogEntry("a", 3, "a-r2", -1, "payment-declined", AT));
    assertThat(TimesaleTables.read(timesale.database(), List.of()).sales()).hasSize(2);
  }

  private static Schema orders() {
    Schema orders = Schema.of("order-service", "order");
    orders.run(
        """
        insert into orders (order_id, version, customer_id, reservation_id, amount, currency,
          payment_method, state, placed_at, pay_by, refunded)
        values ('o1', 0, 'minji', 'a-r1', 200, 'KRW', 'tok_approve', 'PAYING', %1$s, %1$s, 50);
        insert into order_line values ('o1', 0, 'p', 'ko', 'en', 100, 1),
          ('o1', 1, 'q', 'ko', 'en', 100, 1);
        insert into unfinished_order values ('o1', %1$s, 0, %1$s, null, null, %1$s)
        """
            .formatted(NOW));
    return orders;
  }

  @Test
  void ordersAreReadWithTheirUnits() {
    assertThat(NeighbourTables.orders(orders().database()))
        .containsExactly(new Order("o1", "minji", "a-r1", 200, "KRW", "PAYING", 50, 2));
  }

  @Test
  void paymentsAreReadWithWhatTheLedgerSays() {
    Schema payments = Schema.of("payment-service", "payment");
    payments.run(
        """
        insert into payment (order_id, customer_id, amount, currency, method, state, cancelled,
          requested_at, changed_at, version)
        values ('o1', 'minji', 200, 'KRW', 'tok_approve', 'CAPTURED', false, %1$s, %1$s, 0),
          ('o2', null, null, null, null, 'VOIDED', true, %1$s, %1$s, 0);
        insert into ledger_entry (order_id, movement, debit, credit, amount, currency, booked_at,
          refund_id)
        values ('o1', 'CAPTURE', 'PROVIDER', 'SALES', 200, 'KRW', %1$s, ''),
          ('o1', 'REFUND', 'REFUNDS', 'PROVIDER', 30, 'KRW', %1$s, 'a'),
          ('o1', 'REFUND', 'REFUNDS', 'PROVIDER', 20, 'KRW', %1$s, 'b')
        """
            .formatted(NOW));

    Payments read = NeighbourTables.payments(payments.database());

    assertThat(read.payments())
        .containsExactlyInAnyOrder(
            new Payment("o1", "CAPTURED", 200L, "KRW", 200, 50),
            new Payment("o2", "VOIDED", null, null, 0, 0));
    assertThat(read.accounts())
        .containsExactly(
            new Payments.Account("PROVIDER", "KRW", 150),
            new Payments.Account("REFUNDS", "KRW", 50),
            new Payments.Account("SALES", "KRW", -200));
  }

  @Test
  void stockIsReadWithWhatItsMovementsAddUpTo() {
    Schema catalog = Schema.of("catalog-service", "catalog");
    catalog.run(
        """
        insert into category values ('c', 0, 'ko', 'en', 1);
        insert into product values ('p', 0, 'c', 'ko', 'en', 'ko', 'en', 100, 'KRW', 'i', %1$s,
          null, %1$s);
        insert into stock values ('p', 7, 10, 3, 1, 1);
        insert into stock_movement (product_id, kind, units, reference, moved_at)
        values ('p', 'STOCKED', 10, 'd', %1$s), ('p', 'ALLOCATED', 3, 'a', %1$s),
          ('p', 'RETURNED', 1, 'a', %1$s), ('p', 'RESERVED', 3, 'o', %1$s),
          ('p', 'RELEASED', 2, 'o', %1$s);
        insert into stock_allocation values ('a', 0, 'p', 3, 1);
        insert into stock_reservation values ('o', 0, %1$s, null), ('x', 0, %1$s, %1$s);
        insert into stock_reservation_line values ('o', 'p', 1), ('x', 'p', 2)
        """
            .formatted(NOW));

    Catalog read = NeighbourTables.catalog(catalog.database());

    assertThat(read.stock()).containsExactly(new Catalog.Stock("p", 7, 10, 3, 1, 1, 7, 10, 1));
    assertThat(read.allocations()).containsExactly(new Catalog.Allocation("a", "p", 3, 1));
  }

  @Test
  void whatStillMovesWhenTheTimeIsOverIsTold() {
    sale("a");
    Schema orders = orders();
    orders.run("create table outbox_event (seq bigint); insert into outbox_event values (1)");
    Sources sources =
        new Sources(List.of(), null, timesale.database(), orders.database(), null, null, _ -> {});

    assertThat(Quiet.await(sources, Duration.ZERO))
        .containsExactly(
            "2 log entries that the broker was not told",
            "1 events of orders not sent",
            "1 orders that have not ended",
            "1 reservations without an order");
  }

  @Test
  void theDatabasesClockIsComparedWithOurs() {
    assertThat(Clocks.ahead(timesale.database()).abs()).isLessThan(Duration.ofSeconds(1));
  }
}
