package shop.loadtest.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

  /** Few units that all want at once, or more of them, or enough for all up to the limit. */
  enum Kind {
    SOLD_OUT(100, 2, 3),
    SCARCE(500, 40, 15),
    LIMITED(5_000, 2, 4),
    ALL_SERVED(5_000, 40, 15);

    private final int quantity;
    private final int limit;
    private final int wishes;

    Kind(int quantity, int limit, int wishes) {
      this.quantity = quantity;
      this.limit = limit;
      this.wishes = wishes;
    }
  }

  private static Verdict rush(Kind kind, int round) throws Exception {
    String sale = SQL.sale("rush", kind.quantity, kind.limit, Duration.ofSeconds(-1));
    return Judged.verdict(DATABASE, new Rush(List.of(one, other), sale, round, 80, kind.wishes));
  }

  /** Rushes until the checker finds this promise broken; it may not take for ever. */
  private static Ruling caught(Promise promise, Kind kind) throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      Ruling ruling = rush(kind, round).of(promise);
      if (ruling.state() == Ruling.State.VIOLATED) {
        return ruling;
      }
    }
    return fail("The checker passes the mutant: promise %d", promise.number());
  }

  @ParameterizedTest
  @EnumSource
  void withoutAnyCutTheSameRushPasses(Kind kind) throws Exception {
    Judged.passes(rush(kind, 1));
  }

  @Test
  void theLockRemovedIsCaught() throws Exception {
    try (Surgery cut = oversellable().function("reserve_batch", LOCK, "")) {
      assertThat(cut).isNotNull();
      assertThat(caught(Promise.TOLD, Kind.ALL_SERVED).first().toString()).contains("no log entry");
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
      assertThat(caught(Promise.TOLD, Kind.SCARCE).first().toString()).contains("no log entry");
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
      assertThat(caught(Promise.KEYS, Kind.LIMITED).first().toString())
          .contains("a key has 2 reservations");
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
                "(select 0 * count(*) from reservation_slot s")) {
      assertThat(cut).isNotNull();
      assertThat(caught(Promise.LIMIT, Kind.LIMITED).first().toString()).contains("of at most 2");
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

  /** Every reservation is given back at both instances at once: one of them comes too late. */
  private static Ruling returnedTwice() throws Exception {
    String sale = SQL.sale("back", 100, 2, Duration.ofSeconds(-1));
    Exchanges heard = new Rush(List.of(one, other), sale, 1, 40, 2).run();
    List<ReservationId> made = new ArrayList<>();
    heard.forEach(exchange -> {
      if (exchange.status() == 201) {
        made.add(new ReservationId(String.valueOf(exchange.reservationId())));
      }
    });
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      for (ReservationId id : made.subList(0, made.size() / 2)) {
        List.of(one, other)
            .forEach(at -> both.execute(() -> at.bean(ReturnUnits.class).giveBack(id, "late")));
      }
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
    String sale = SQL.sale("early", 1_000, 40, Duration.ofMillis(500));
    return Judged.verdict(DATABASE, new Rush(List.of(one, other), sale, 1, 20, 30))
        .of(Promise.HOURS);
  }
}
