package shop.timesale.reservation.batched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.timesale.ReservationProperties;
import shop.timesale.reservation.CustomerId;
import shop.timesale.reservation.IdempotencyKey;
import shop.timesale.reservation.ReserveOutcome;
import shop.timesale.reservation.Wish;
import shop.timesale.sale.SaleId;

class LanesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch answer = new CountDownLatch(1);
  private Lanes lanes = lanes(PATIENCE);

  private Lanes lanes(Duration idle) {
    ReservationProperties.Batched bounds =
        new ReservationProperties.Batched(2, 1, 100, 10, PATIENCE, PATIENCE, idle);
    return new Lanes(soldOut(bounds), this::exists, bounds);
  }

  /** Everyone hears that all is sold. */
  private static DecideBatch soldOut(ReservationProperties.Batched bounds) {
    return new DecideBatch(
        batch ->
            new BatchStore.Decided(
                batch,
                batch.wishes().stream()
                    .<ReserveOutcome>map(_ -> new ReserveOutcome.SoldOut())
                    .toList(),
                Set.of()),
        _ -> {},
        new LaneMeters(new SimpleMeterRegistry()),
        bounds,
        _ -> {});
  }

  private boolean exists(SaleId saleId) {
    asked.incrementAndGet();
    try {
      answer.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return saleId.value().startsWith("sale");
  }

  @AfterEach
  void close() {
    lanes.close();
  }

  private ReserveOutcome reserve(String sale, int customer) {
    Wish wish =
        new Wish(
            new SaleId(sale),
            new CustomerId("c-" + customer),
            new IdempotencyKey("k"),
            1,
            "tok_approve");
    return lanes.enter(wish.saleId(), new WishTurn(wish, null)).await(PATIENCE);
  }

  @Test
  void oneAsksTheDatabaseForAllWhoComeAtOnceToAColdInstance() throws Exception {
    List<Future<ReserveOutcome>> outcomes = new ArrayList<>();
    try (var customers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        int customer = i;
        outcomes.add(customers.submit(() -> reserve("sale", customer)));
      }
      await().until(() -> asked.get() > 0);
      answer.countDown();
    }

    for (Future<ReserveOutcome> outcome : outcomes) {
      assertThat(outcome.get()).isEqualTo(new ReserveOutcome.SoldOut());
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void aLaneEndsWhenNobodyComesAndOpensAgain() {
    lanes = lanes(Duration.ofMillis(50));
    answer.countDown();
    assertThat(reserve("sale", 1)).isEqualTo(new ReserveOutcome.SoldOut());

    await().until(() -> lanes.count() == 0);

    assertThat(reserve("sale", 1)).isEqualTo(new ReserveOutcome.SoldOut());
  }

  @Test
  void thereIsABoundAndNothingOpensForNothing() {
    answer.countDown();
    assertThat(reserve("nothing", 1)).isEqualTo(new ReserveOutcome.UnknownSale());
    assertThat(lanes.count()).isZero();

    assertThat(reserve("sale-1", 1)).isEqualTo(new ReserveOutcome.SoldOut());
    assertThat(reserve("sale-2", 1)).isEqualTo(new ReserveOutcome.SoldOut());
    assertThat(reserve("sale-3", 1)).isEqualTo(new ReserveOutcome.Overloaded());
  }
}
