package shop.timesale.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shop.platform.events.Event;
import shop.platform.testing.TestPostgres;
import shop.timesale.Instance;
import shop.timesale.TimesaleProperties;
import shop.timesale.reservation.CustomerId;
import shop.timesale.reservation.IdempotencyKey;
import shop.timesale.reservation.Reservation;
import shop.timesale.reservation.ReserveOutcome;
import shop.timesale.reservation.ReserveUnits;
import shop.timesale.reservation.ReturnUnits;
import shop.timesale.reservation.Wish;
import shop.timesale.sale.PlannedSales;
import shop.timesale.sale.SaleId;
import tools.jackson.databind.json.JsonMapper;

class LogRelayTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TimesaleProperties.Relay LIMITS =
      new TimesaleProperties.Relay(
          true,
          Duration.ofMillis(20),
          Duration.ofMillis(5),
          7,
          Duration.ofSeconds(3),
          Duration.ofMillis(200));

  private static TestPostgres.Database database;
  private static Instance instance;

  private final BrokerStandIn broker = new BrokerStandIn();
  private final List<LogRelay> relays = new ArrayList<>();
  private SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @BeforeAll
  static void startAnInstanceWithoutARelay() {
    database = TestPostgres.database("relay");
    instance = Instance.start(Instance.on(database));
  }

  @AfterAll
  static void stopTheInstance() {
    instance.close();
  }

  @AfterEach
  void stopTheRelays() throws InterruptedException {
    broker.mood(BrokerStandIn.Mood.WELL);
    for (LogRelay relay : relays) {
      relay.stop();
    }
  }

  private LogRelay startRelay() {
    meters = new SimpleMeterRegistry();
    var log = new ReservationLog(instance.jdbc());
    var lock = new AdvisoryLock(database.url(), database.user(), database.password());
    var batch = new TellBatch(log, broker, JSON, lock, LIMITS);
    LogRelay relay =
        new LogRelay(log, batch, lock, new RelayMeters(meters, Clock.systemUTC()), LIMITS);
    relay.start();
    relays.add(relay);
    return relay;
  }

  private static Reservation reserve(SaleId sale) {
    Wish wish =
        new Wish(sale, new CustomerId("minji"), new IdempotencyKey(Instance.name("k")), 1, "tok");
    return ((ReserveOutcome.Reserved) instance.bean(ReserveUnits.class).reserve(wish))
        .reservation();
  }

  private static SaleId saleWith(int reservations) {
    SaleId sale = PlannedSales.open(instance, 100, 100);
    IntStream.range(0, reservations).forEach(_ -> reserve(sale));
    return sale;
  }

  private static int cursor(SaleId sale) {
    return instance.count(
        "select seq from relay_cursor where sale_id = :sale", Map.of("sale", sale.value()));
  }

  private List<Event> told(SaleId sale) {
    return broker.told().stream()
        .filter(event -> JSON.readTree(event.json()).path("saleId").asString().equals(sale.value()))
        .toList();
  }

  private List<Long> seqs(SaleId sale) {
    return told(sale).stream()
        .map(event -> JSON.readTree(event.json()).path("seq").asLong())
        .toList();
  }

  @Test
  void tellsEveryEntryOnceAndInOrderWhileAllIsWell() {
    SaleId sale = saleWith(20);
    Reservation returned = reserve(sale);
    instance.bean(ReturnUnits.class).giveBack(returned.reservationId(), "payment-declined");

    startRelay();

    await().until(() -> cursor(sale) == 22);
    assertThat(seqs(sale))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 22).mapToObj(Long::valueOf).toList());
    assertThat(told(sale).getLast().type()).isEqualTo("reservation.returned.v1");
    assertThat(told(sale).getLast().key()).isEqualTo(returned.reservationId().value());
    assertThat(told(sale).stream().map(Event::id)).doesNotHaveDuplicates();
  }

  @Test
  void movesTheCursorOnlyAfterTheBrokersAnswer() {
    SaleId sale = saleWith(3);
    broker.mood(BrokerStandIn.Mood.SILENT);
    startRelay();
    await().until(() -> broker.unanswered() > 0 && told(sale).size() > 0);

    assertThat(cursor(sale)).isZero();

    broker.mood(BrokerStandIn.Mood.WELL);
    await().until(() -> cursor(sale) == 3);
  }

  @Test
  void waitsForABrokerThatIsAwayAndTellsAllAfterwards() {
    SaleId sale = saleWith(3);
    broker.mood(BrokerStandIn.Mood.AWAY);
    startRelay();
    await().until(() -> meters.counter("timesale.relay.failures").count() >= 2);
    await().until(() -> meters.get("timesale.relay.lag").gauge().value() >= 3);
    assertThat(cursor(sale)).isZero();

    broker.mood(BrokerStandIn.Mood.WELL);

    await().until(() -> cursor(sale) == 3);
    assertThat(seqs(sale)).containsExactly(1L, 2L, 3L);
    await().until(() -> meters.get("timesale.relay.lag").gauge().value() == 0);
  }

  @Test
  void tellsAnEntryAgainUnderTheSameId() {
    SaleId sale = saleWith(1);
    startRelay();
    await().until(() -> cursor(sale) == 1);

    instance
        .jdbc()
        .sql("update relay_cursor set seq = 0 where sale_id = :sale")
        .param("sale", sale.value())
        .update();

    await().until(() -> cursor(sale) == 1 && told(sale).size() == 2);
    assertThat(told(sale).stream().map(Event::id).distinct()).hasSize(1);
  }

  @Test
  void leavesTheLeadToAnotherInstanceWhenItStops() throws InterruptedException {
    SaleId sale = saleWith(2);
    LogRelay first = startRelay();
    await().until(() -> cursor(sale) == 2);
    startRelay();

    first.stop();
    reserve(sale);

    await().until(() -> cursor(sale) == 3);
    assertThat(seqs(sale)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void tellsOnAfterTheLeadersSessionWasCut() {
    SaleId sale = saleWith(2);
    startRelay();
    startRelay();
    await().until(() -> cursor(sale) == 2);

    instance
        .jdbc()
        .sql(
            """
            select pg_terminate_backend(pid) from pg_locks
            where locktype = 'advisory' and granted
              and database = (select oid from pg_database where datname = current_database())
            """)
        .query(Boolean.class)
        .list();
    reserve(sale);

    await().until(() -> cursor(sale) == 3);
    assertThat(seqs(sale)).endsWith(3L);
  }

  @Test
  void hasOneLeader() {
    var one = new AdvisoryLock(database.url(), database.user(), database.password());
    var other = new AdvisoryLock(database.url(), database.user(), database.password());

    assertThat(one.isOurs()).isTrue();
    assertThat(other.isOurs()).isFalse();
    one.resign();
    // The server notices a moment later that the session is gone.
    await().until(other::isOurs);
    other.resign();
  }

  @Test
  void neverMovesACursorThatAnotherLeaderHasMoved() {
    SaleId sale = saleWith(2);
    ReservationLog log = new ReservationLog(instance.jdbc());
    var stale = new ReservationLog.Cursor(sale, 0);

    assertThat(log.advance(stale, 2)).isTrue();
    assertThat(log.advance(stale, 1)).isFalse();
    assertThat(cursor(sale)).isEqualTo(2);
  }
}
