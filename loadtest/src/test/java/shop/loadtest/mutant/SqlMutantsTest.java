package shop.loadtest.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.loadtest.check.Promise;
import shop.loadtest.check.Ruling;
import shop.loadtest.check.Verdict;
import shop.loadtest.evidence.Database;
import shop.loadtest.history.Exchanges;
import shop.timesale.reservation.ReservationId;
import shop.timesale.reservation.ReturnUnits;

/** Two instances on one PostgreSQL whose functions, views and constraints are cut into. */
class SqlMutantsTest {

    private static final int ROUNDS = 10;
  private static final Database DATABASE = Instance.database("mutants");
  private static final Sql SQL = new Sql(DATABASE);
  private static final String LOCK =
      "perform from sale where sale_id = the_sale for no key update;";
  private static Instance one;
  private static Instance other;

  @BeforeAll
  static void start() {
    one = Instance.Start.timesale(DATABASE).run("one");
    // Its clock is three seconds ahead, for who asks it: only a mutant does.
    String ahead =
        DATABASE.url() + (DATABASE.url().contains("?") ? "&" : "?") + "options=-c%20shop.ahead=3";
    other = Instance.Start.timesale(DATABASE).with("spring.datasource.url", ahead).run("other");
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
  }

  private static Verdict rush(int round) throws Exception {
    String sale = SQL.sale("rush", 100, 2, Duration.ofSeconds(-1));
    Verdict verdict = Judged.verdict(DATABASE, new Rush(List.of(one, other), sale, round, 80, 3));
    assertThat(verdict.exchanges().get("201")).isPositive();
    return verdict;
  }

  /** Rushes until the checker finds this promise broken; it may not take for ever. */
  private static Ruling caught(Promise promise) throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      Ruling ruling = rush(round).of(promise);
      if (ruling.state() == Ruling.State.VIOLATED) {
        return ruling;
      }
    }
    return fail("The checker passes the mutant: promise %d", promise.number());
  }

  @Test
  void withoutAnyCutTheSameRushPasses() throws Exception {
    for (int round = 1; round <= 2; round++) {
      Judged.passes(rush(round));
    }
  }

  @Test
  void theLockRemovedIsCaught() throws Exception {
    try (Surgery cut = oversellable().function("reserve_batch", LOCK, "")) {
      assertThat(cut).isNotNull();
      assertThat(caught(Promise.TOLD).first().toString()).contains("no log entry");
    }
  }

  @Test
  void oneStatementThatLocksAndReadsIsCaught() throws Exception {
    try (Surgery cut =
        oversellable()
            .function(
                "reserve_batch",
                LOCK + "\n  select * into offered from sale_now where sale_id = the_sale;",
                """
                with locked as materialized (
                  select sale_id from sale where sale_id = the_sale for no key update)
                select sale_now.* into offered from sale_now join locked using (sale_id);
                """)) {
      assertThat(cut).isNotNull();
      assertThat(caught(Promise.UNITS).first().toString()).contains("holds 101 of 100");
    }
  }

  /** The constraints repeat the lock's rules: they abort what these mutants do. */
  private static Surgery oversellable() {
    return new Surgery(SQL)
        .without("reservation_log", "reservation_log_pkey")
        .without("sale", "holds_at_most_its_quantity")
        .without("sale", "holds_only_confirmed_units")
        .without("sale", "gives_back_only_free_units");
  }

  @Test
  void aKeyThatIsNotUniqueIsCaught() throws Exception {
    try (Surgery cut =
        new Surgery(SQL)
            .without("reservation", "one_reservation_per_key")
            .function("reserve_batch", "r.idempotency_key = wish.key", "false")) {
      assertThat(cut).isNotNull();
      assertThat(caught(Promise.KEYS).first().toString()).contains("a key has 2 reservations");
    }
  }

  @Test
  void slotsThatAreNotUniqueAreCaught() throws Exception {
    try (Surgery cut =
        new Surgery(SQL)
            .without("reservation_slot", "reservation_slot_pkey")
            .function(
                "reserve_batch",
                "(select count(*) from reservation_slot s",
                "(select 0 from reservation_slot s")) {
      assertThat(cut).isNotNull();
      assertThat(caught(Promise.LIMIT).first().toString()).contains("of at most 2");
    }
  }

  @Test
  void aReturnThatIsCountedTwiceIsCaught() throws Exception {
    try (Surgery cut =
        new Surgery(SQL).function("give_back_batch", "and r.returned_at is null", "")) {
      assertThat(cut).isNotNull();
      assertThat(returnedTwice().first().toString()).contains("given back twice");
    }
    assertThat(returnedTwice().state()).isEqualTo(Ruling.State.HELD);
  }

  private static Ruling returnedTwice() throws Exception {
    String sale = SQL.sale("back", 100, 2, Duration.ofSeconds(-1));
    Exchanges heard = new Rush(List.of(one, other), sale, 1, 10, 1).run();
    ReservationId some =
        new ReservationId(
            SQL.text(
                "select min(reservation_id) from reservation where sale_id = '%s'"
                    .formatted(sale)));
    for (Instance instance : List.of(one, other)) {
      instance.bean(ReturnUnits.class).giveBack(some, "order-cancelled");
    }
    return Judged.verdict(DATABASE, sale, heard).of(Promise.BALANCE);
  }

  /** The instance's clock judges the phase; and it writes the time as well, or leaves that. */
  @ParameterizedTest
  @ValueSource(strings = {"phase and time", "phase"})
  void aPhaseJudgedByTheClockOfAnInstanceIsCaught(String by) throws Exception {
    String clock =
        "(clock_timestamp() + make_interval(secs => coalesce(nullif(current_setting('shop.ahead', true), ''), '0')::integer))";
    Surgery surgery = new Surgery(SQL);
    try (Surgery cut =
        by.equals("phase")
            ? surgery.view("sale_now", "server_time < opens_at", clock + " < opens_at")
            : surgery.view("sale_now", "clock_timestamp()", clock)) {
      assertThat(cut).isNotNull();
      assertThat(earlyRush().first().toString()).contains("a promise was heard before the opening");
    }
    assertThat(earlyRush().state()).isEqualTo(Ruling.State.HELD);
  }

  private static Ruling earlyRush() throws Exception {
    String sale = SQL.sale("early", 100, 2, Duration.ofSeconds(2));
    return Judged.verdict(DATABASE, new Rush(List.of(one, other), sale, 1, 20, 2)).of(Promise.HOURS);
  }
}
