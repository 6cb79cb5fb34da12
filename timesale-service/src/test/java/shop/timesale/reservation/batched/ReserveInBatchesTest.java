package shop.timesale.reservation.batched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import shop.platform.testing.TestPostgres;
import shop.timesale.Instance;
import shop.timesale.ReservationProperties;
import shop.timesale.TimesaleProperties;
import shop.timesale.reservation.CustomerId;
import shop.timesale.reservation.IdempotencyKey;
import shop.timesale.reservation.ReserveOutcome;
import shop.timesale.reservation.ReserveOutcome.Overloaded;
import shop.timesale.reservation.ReserveOutcome.Reserved;
import shop.timesale.reservation.ReserveOutcome.Undecided;
import shop.timesale.reservation.ReserveUnits;
import shop.timesale.reservation.Wish;
import shop.timesale.sale.PlannedSales;
import shop.timesale.sale.SaleId;

/** Batches on a real database: when they grow, when they are lost, when one spoils them. */
class ReserveInBatchesTest {

  private static final int QUEUE = 40;

  private static Instance instance;

  private final ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor();

  @BeforeAll
  static void start() {
    String[] on = Instance.on(TestPostgres.database("batches"));
    instance =
        Instance.start(
            on[0],
            on[1],
            on[2],
            "shop.timesale.database.lock-timeout=30s",
            "shop.timesale.database.statement-timeout=60s",
            "shop.timesale.database.idle-in-transaction-timeout=60s",
            "shop.timesale.database.socket-timeout=90s",
            "shop.timesale.reservation.batched.queue=" + QUEUE,
            "shop.timesale.reservation.batched.patience=3s");
  }

  @AfterAll
  static void stop() {
    instance.close();
  }

  @AfterEach
  void endCustomers() {
    customers.close();
  }

  private static Wish wish(SaleId sale, String customer) {
    return new Wish(sale, new CustomerId(customer), new IdempotencyKey("k"), 1, "tok_approve");
  }

  private Future<ReserveOutcome> reserve(SaleId sale, String customer) {
    return customers.submit(() -> instance.bean(ReserveUnits.class).reserve(wish(sale, customer)));
  }

  private List<Future<ReserveOutcome>> reserve(SaleId sale, int from, int to) {
    return IntStream.range(from, to).mapToObj(n -> reserve(sale, "c-" + n)).toList();
  }

  private static Connection lock(SaleId sale) throws SQLException {
    Connection connection = instance.bean(DataSource.class).getConnection();
    connection.setAutoCommit(false);
    try (var statement =
        connection.prepareStatement("select 1 from sale where sale_id = ? for update")) {
      statement.setString(1, sale.value());
      statement.execute();
    }
    return connection;
  }

  private static void awaitLength(int length) {
    await().until(() -> instance.bean(Lanes.class).waiting() == length);
  }

  private static double gauge(String name) {
    return instance.bean(MeterRegistry.class).get(name).gauge().value();
  }

  @Test
  void whoComesWhileABatchIsUnderWayGoesAlongWithTheNext() throws Exception {
    SaleId sale = PlannedSales.open(instance, 100, 1);
    List<Future<ReserveOutcome>> first;
    List<Future<ReserveOutcome>> others;
    try (Connection lock = lock(sale)) {
      first = reserve(sale, 0, 1);
      await().until(() -> instance.bean(Lanes.class).count() >= 1 && waitingForALock());
      others = reserve(sale, 1, 31);
      awaitLength(30);
      assertThat(gauge("timesale.queue.length")).isEqualTo(30);
      lock.rollback();
    }

    for (Future<ReserveOutcome> outcome : first) {
      assertThat(outcome.get()).isInstanceOf(Reserved.class);
    }
    for (Future<ReserveOutcome> outcome : others) {
      assertThat(outcome.get()).isInstanceOf(Reserved.class);
    }
    assertThat(times(sale)).isEqualTo(2); // the one in flight, and all who had gathered
  }

  /** Every reservation of a batch has the time of its transaction. */
  private static int times(SaleId sale) {
    return instance
        .jdbc()
        .sql("select count(distinct reserved_at) from reservation where sale_id = :sale")
        .param("sale", sale.value())
        .query(Integer.class)
        .single();
  }

  private static boolean waitingForALock() {
    return instance
            .jdbc()
            .sql(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and datname = current_database()")
            .query(Integer.class)
            .single()
        > 0;
  }

  @Test
  void aFullLineTurnsAwayAtOnceAndPatienceHasAnEnd() throws Exception {
    SaleId sale = PlannedSales.open(instance, 100, 1);
    try (Connection lock = lock(sale)) {
      Future<ReserveOutcome> inFlight = reserve(sale, "first");
      await().until(ReserveInBatchesTest::waitingForALock);
      List<Future<ReserveOutcome>> waiting = reserve(sale, 0, QUEUE);
      awaitLength(QUEUE);

      assertThat(reserve(sale, "late").get()).isEqualTo(new Overloaded());
      assertThat(inFlight.get()).isEqualTo(new Undecided());
      for (Future<ReserveOutcome> outcome : waiting) {
        assertThat(outcome.get()).isEqualTo(new Overloaded()); // none of them was ever sent
      }
      lock.rollback();
    }
    assertThat(reserve(sale, "first").get())
        .isInstanceOfAny(Reserved.class, ReserveOutcome.Repeated.class);
    assertThat(PlannedSales.left(instance, sale)).isEqualTo(99);
  }

  @Test
  void whatTheDatabaseDidBeforeItsAnswerWasLostIsFoundAgain() throws Exception {
    SaleId sale = PlannedSales.open(instance, 10, 1);
    BatchStore real = new PostgresBatches(instance.bean(DataSource.class));
    int[] calls = {0};
    BatchStore losing =
        batch -> {
          BatchStore.Decided decided = real.decide(batch);
          if (calls[0]++ < 2) {
            throw new SQLException("The answer is lost", "08006");
          }
          return decided;
        };
    WishTurn turn = new WishTurn(wish(sale, "minji"), null);

    deciding(losing).decide(new Batch(sale, List.of(turn), List.of()));

    ReserveOutcome outcome = turn.await(Duration.ZERO);
    assertThat(outcome).isInstanceOf(Reserved.class);
    assertThat(((Reserved) outcome).reservation().reservationId()).isEqualTo(turn.reservationId());
    assertThat(PlannedSales.left(instance, sale)).isEqualTo(9);
  }

  @Test
  void whoLosesPatienceBeforeAConnectionIsHadHearsThatNothingHappenedAndIsNeverSent()
      throws Exception {
    SaleId sale = PlannedSales.open(instance, 10, 1);
    CountDownLatch aConnection = new CountDownLatch(1);
    WishTurn impatient = new WishTurn(wish(sale, "minji"), null);
    WishTurn patient = new WishTurn(wish(sale, "jisoo"), null);
    BatchStore slow =
        new PostgresBatches(
            new DelegatingDataSource(instance.bean(DataSource.class)) {
              @Override
              public Connection getConnection() throws SQLException {
                try {
                  aConnection.await();
                } catch (InterruptedException e) {
                  throw new SQLTransientConnectionException(e);
                }
                return super.getConnection();
              }
            });
    Future<?> deciding =
        customers.submit(() -> {
          deciding(slow).decide(new Batch(sale, List.of(impatient, patient), List.of()));
          return sale;
        });

    assertThat(impatient.await(Duration.ofMillis(1))).isEqualTo(new Overloaded());
    aConnection.countDown();
    deciding.get();

    assertThat(patient.await(Duration.ZERO)).isInstanceOf(Reserved.class);
    assertThat(impatient.await(Duration.ZERO)).isEqualTo(new Overloaded());
    assertThat(PlannedSales.left(instance, sale)).isEqualTo(9);
  }

  @Test
  void aBatchThatIsGivenUpTellsThoseWhoWereNeverSentThatNothingHappened() {
    WishTurn never = new WishTurn(wish(new SaleId("sale"), "minji"), null);
    WishTurn perhaps = new WishTurn(wish(new SaleId("sale"), "jisoo"), null);
    assertThat(perhaps.departs()).isTrue();

    new Batch(new SaleId("sale"), List.of(never, perhaps), List.of()).giveUp();

    assertThat(never.await(Duration.ZERO)).isEqualTo(new Overloaded());
    assertThat(perhaps.await(Duration.ZERO)).isEqualTo(new Undecided());
  }

  @Test
  void oneWhomTheDatabaseDoesNotAcceptDoesNotSpoilTheBatch() throws Exception {
    SaleId sale = PlannedSales.open(instance, 10, 1);
    WishTurn good = new WishTurn(wish(sale, "minji"), null);
    WishTurn bad = new WishTurn(wish(sale, "min\u0000ji"), null);
    WishTurn alsoGood = new WishTurn(wish(sale, "jisoo"), null);

    deciding(new PostgresBatches(instance.bean(DataSource.class)))
        .decide(new Batch(sale, List.of(good, bad, alsoGood), List.of()));

    assertThat(good.await(Duration.ZERO)).isInstanceOf(Reserved.class);
    assertThat(alsoGood.await(Duration.ZERO)).isInstanceOf(Reserved.class);
    assertThatThrownBy(() -> bad.await(Duration.ZERO)).isInstanceOf(DataAccessException.class);
  }

  @Test
  void salesThatDoNotExistGetNoLane() throws Exception {
    int before = instance.bean(Lanes.class).count();

    assertThat(reserve(new SaleId("nothing"), "minji").get())
        .isEqualTo(new ReserveOutcome.UnknownSale());

    assertThat(instance.bean(Lanes.class).count()).isLessThanOrEqualTo(before);
  }

  @Test
  void batchersHaveConnectionsOfTheirOwn() {
    assertThat(instance.bean(DataSource.class)).isInstanceOf(HikariDataSource.class);
    assertThat(((HikariDataSource) instance.bean(DataSource.class)).getPoolName())
        .isNotEqualTo("batches");
  }

  private static DecideBatch deciding(BatchStore store) {
    ReservationProperties.Batched bounds =
        instance.bean(TimesaleProperties.class).reservation().batched();
    return new DecideBatch(
        store, _ -> {}, new LaneMeters(new SimpleMeterRegistry()), bounds, _ -> {});
  }
}
