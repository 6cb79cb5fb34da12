package shop.loadtest.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.loadtest.check.Promise;
import shop.loadtest.check.Ruling;
import shop.loadtest.evidence.Database;
import shop.loadtest.history.Exchanges;

/** What can go wrong between the reservation log and the orders, on a real broker. */
class EventMutantsTest {

  private static final Database TIMESALE = Instance.database("told");
  private static final Sql SQL = new Sql(TIMESALE);

  @Test
  void aRelayThatMovesItsCursorBeforeTheSendIsCaught() throws Exception {
    String sale = SQL.sale("lost", 100, 2, Duration.ofSeconds(-1));
    Exchanges heard;
    try (Instance late =
        Instance.Start.timesale(TIMESALE).told().with(CursorBeforeSend.class).run("one")) {
      heard = new Rush(List.of(late), sale, 1, 10, 2).run();
      await().atMost(Duration.ofSeconds(60)).until(() -> untold(sale).equals("0"));
    }

    Ruling ruling = Judged.told(TIMESALE, null, sale, heard).of(Promise.TOLD);

    assertThat(ruling.state()).isEqualTo(Ruling.State.VIOLATED);
    assertThat(ruling.first().getFirst().says()).isEqualTo("the broker was not told a log entry");
  }

  private static String untold(String sale) {
    return SQL.text(
        """
        select s.next_seq - 1 - c.seq from sale s join relay_cursor c using (sale_id)
        where s.sale_id = '%s'
        """
            .formatted(sale));
  }

  @Test
  void messagesThatAreToldTwiceMakeOneOrderEachUnlessTheConsumerForgets() throws Exception {
    Database remembered = Instance.database("orders");
    Database forgotten = Instance.database("orders");
    try (Instance good = Instance.Start.orders(remembered).told().run("order-service");
        Instance bad = forgetful(forgotten);
        Instance timesale = Instance.Start.timesale(TIMESALE).told().run("one")) {
      assertThat(List.of(good, bad)).allMatch(each -> each.context().isRunning());
      String sale = SQL.sale("twice", 100, 2, Duration.ofSeconds(-1));
      Exchanges heard = new Rush(List.of(timesale), sale, 1, 10, 2).run();
      await().atMost(Duration.ofSeconds(60)).until(() -> untold(sale).equals("0"));
      // As after a relay's death between its sends and its cursor's move.
      SQL.run("update relay_cursor set seq = 0 where sale_id = '%s'".formatted(sale));
      await().atMost(Duration.ofSeconds(60)).until(() -> untold(sale).equals("0"));

      String orders =
          "select count(*) > (select count(distinct reservation_id) from orders) from orders";
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> new Sql(forgotten).text(orders).equals("t"));

      Judged.passes(Judged.told(TIMESALE, remembered, sale, heard));
      Ruling ruling = Judged.told(TIMESALE, forgotten, sale, heard).of(Promise.ORDERS);

      assertThat(ruling.state()).isEqualTo(Ruling.State.VIOLATED);
      assertThat(ruling.first().toString()).contains("a reservation has two orders");
    }
  }

  /**
   * An order-service without an inbox, which finds another order id when one is taken, and without
   * the constraint that would refuse a reservation's second order. In a consumer group of its own
   * it hears everything.
   */
  private static Instance forgetful(Database database) {
    Instance service =
        Instance.Start.orders(database)
            .told()
            .with(OwnOrderIds.class)
            .with("spring.application.name", "forgetful-orders")
            .run("forgetful-orders");
    new Sql(database)
        .run(
            """
            create function forget() returns trigger language plpgsql as
              'begin delete from inbox_event; return null; end';
            create trigger forget after insert on inbox_event
              for each statement execute function forget();
            alter table orders drop constraint orders_reservation_id_key
            """);
    return service;
  }
}
