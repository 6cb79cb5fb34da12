package shop.timesale.reservation.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import shop.platform.testing.TestPostgres;
import shop.timesale.Instance;
import shop.timesale.TimesaleProperties;
import shop.timesale.reservation.CustomerId;
import shop.timesale.reservation.IdempotencyKey;
import shop.timesale.reservation.ReserveOutcome;
import shop.timesale.reservation.ReserveUnits;
import shop.timesale.reservation.Wish;
import shop.timesale.sale.PlannedSales;
import shop.timesale.sale.SaleId;
import shop.timesale.sale.SaleLock;

/** When the database is slow, stuck, or gone at the worst moment. */
class ReserveOneByOneTest {

  private static TestPostgres.Database database;
  private static Instance instance;

  @BeforeAll
  static void startAnInstanceOfLittlePatience() {
    database = TestPostgres.database("faults");
    instance = start("shop.timesale.reservation.max-waiting=3");
  }

  private static Instance start(String setting) {
    String[] on = Instance.on(database);
    return Instance.start(
        on[0],
        on[1],
        on[2],
        "shop.timesale.reservation.strategy=plain",
        "shop.timesale.database.lock-timeout=2s",
        setting);
  }

  @AfterAll
  static void stop() {
    instance.close();
  }

  private static Wish wish(SaleId sale, String key) {
    return new Wish(sale, new CustomerId("minji"), new IdempotencyKey(key), 1, "tok_approve");
  }

  private static ReserveUnits reserveUnits() {
    return instance.bean(ReserveUnits.class);
  }

  /** The strategy with a transaction manager that loses the commit, or the answer to it. */
  private static ReserveUnits with(LosingTransactions transactions) {
    return new ReserveOneByOne(
        instance.bean(SaleStatements.class),
        new TransactionTemplate(transactions),
        () -> {},
        instance.bean(TimesaleProperties.class));
  }

  private static LosingTransactions losing(boolean commits) {
    return new LosingTransactions(instance.bean(DataSource.class), commits);
  }

  @Test
  void doesNotGuessWhenTheAnswerToACommitIsLost() {
    SaleId sale = PlannedSales.open(instance, 1, 1);

    assertThat(with(losing(true)).reserve(wish(sale, "k")))
        .isEqualTo(new ReserveOutcome.Undecided());
    assertThat(reserveUnits().reserve(wish(sale, "k"))).isInstanceOf(ReserveOutcome.Repeated.class);
  }

  @Test
  void doesNotGuessWhenTheCommitItselfIsLost() {
    SaleId sale = PlannedSales.open(instance, 1, 1);

    assertThat(with(losing(false)).reserve(wish(sale, "k")))
        .isEqualTo(new ReserveOutcome.Undecided());
    assertThat(reserveUnits().reserve(wish(sale, "k"))).isInstanceOf(ReserveOutcome.Reserved.class);
  }

  @Test
  void turnsAwayWhenTheLockTakesTooLong() throws Exception {
    SaleId sale = PlannedSales.open(instance, 1, 1);
    try (Connection other = lockedElsewhere(sale)) {
      assertThat(reserveUnits().reserve(wish(sale, "k")))
          .isEqualTo(new ReserveOutcome.Overloaded());
      other.rollback();
    }
    assertThat(reserveUnits().reserve(wish(sale, "k"))).isInstanceOf(ReserveOutcome.Reserved.class);
  }

  @Test
  void turnsAwayAtOnceWhomItCannotLetWait() throws Exception {
    SaleId sale = PlannedSales.open(instance, 9, 9);
    try (Connection other = lockedElsewhere(sale)) {
      var waiting = new CompletableFuture<?>[3];
      CountDownLatch started = new CountDownLatch(3);
      for (int i = 0; i < 3; i++) {
        Wish wish = wish(sale, "k-" + i);
        waiting[i] =
            CompletableFuture.supplyAsync(
                () -> {
                  started.countDown();
                  return reserveUnits().reserve(wish);
                },
                task -> Thread.ofVirtual().start(task));
      }
      started.await();
      while (waitingForTheLock() < 3) {
        Thread.onSpinWait();
      }

      assertThat(reserveUnits().reserve(wish(sale, "late")))
          .isEqualTo(new ReserveOutcome.Overloaded());
      other.rollback();
      CompletableFuture.allOf(waiting).join();
      for (CompletableFuture<?> answer : waiting) {
        assertThat(answer.join()).isInstanceOf(ReserveOutcome.Reserved.class);
      }
    }
  }

  /** By the transaction's own time, now(), which is the start of its wait, it would still sell. */
  @Test
  void judgesThePhaseAfterItsWaitForTheLock() throws Exception {
    SaleId sale = PlannedSales.open(instance, 1, 1);
    try (Connection other = lockedElsewhere(sale);
        var closing =
            other.prepareStatement(
                "update sale set closes_at = clock_timestamp() where sale_id = ?")) {
      var waiting =
          CompletableFuture.supplyAsync(
              () -> reserveUnits().reserve(wish(sale, "k")),
              task -> Thread.ofVirtual().start(task));
      while (waitingForTheLock() < 1) {
        Thread.onSpinWait();
      }
      closing.setString(1, sale.value());
      closing.execute();
      other.commit();

      assertThat(waiting.get()).isInstanceOf(ReserveOutcome.Closed.class);
    }
  }

  private static int waitingForTheLock() {
    return instance.count(
        "select count(*) from pg_stat_activity"
            + " where wait_event_type = 'Lock' and datname = current_database()",
        java.util.Map.of());
  }

  /** Another instance that was stopped in the middle of a reservation. */
  @Test
  void getsTheLockOfAnInstanceThatStandsStill() {
    SaleId sale = PlannedSales.open(instance, 2, 2);
    try (Instance frozen = start("shop.timesale.database.idle-in-transaction-timeout=400ms")) {
      TransactionTemplate transaction = frozen.bean(TransactionTemplate.class);
      assertThatThrownBy(() ->
              transaction.executeWithoutResult(_ -> {
                frozen.bean(SaleLock.class).take(sale);
                assertThat(reserveUnits().reserve(wish(sale, "k")))
                    .isInstanceOf(ReserveOutcome.Reserved.class);
                frozen.bean(SaleStatements.class).lockAndLook(wish(sale, "other"));
              }))
          .isInstanceOfAny(DataAccessException.class, TransactionException.class);
    }
  }

  @Test
  void leavesABugABug() {
    SaleId sale = PlannedSales.open(instance, 2, 2);
    instance
        .jdbc()
        .sql(
            "insert into reservation_log (sale_id, seq, reservation_id, units, at)"
                + " values (:sale, 1, 'r', 1, now())")
        .param("sale", sale.value())
        .update();

    assertThatThrownBy(() -> reserveUnits().reserve(wish(sale, "k")))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(PlannedSales.left(instance, sale)).isEqualTo(2);
  }

  private static Connection lockedElsewhere(SaleId sale) throws SQLException {
    Connection other =
        java.sql.DriverManager.getConnection(database.url(), database.user(), database.password());
    other.setAutoCommit(false);
    try (var statement =
        other.prepareStatement("select 1 from sale where sale_id = ? for no key update")) {
      statement.setString(1, sale.value());
      statement.execute();
    }
    return other;
  }

  private static final class LosingTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;
    private final boolean commits;

    LosingTransactions(DataSource database, boolean commits) {
      super(database);
      this.commits = commits;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      if (commits) {
        super.doCommit(status);
      } else {
        super.doRollback(status);
      }
      throw new TransactionSystemException("the connection broke behind the commit");
    }
  }
}
