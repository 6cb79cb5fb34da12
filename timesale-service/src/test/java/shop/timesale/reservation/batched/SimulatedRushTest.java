package shop.timesale.reservation.batched;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import shop.timesale.ReservationProperties;
import shop.timesale.reservation.CustomerId;
import shop.timesale.reservation.IdempotencyKey;
import shop.timesale.reservation.Reservation;
import shop.timesale.reservation.ReservationId;
import shop.timesale.reservation.ReserveOutcome.*;
import shop.timesale.reservation.ReturnOutcome;
import shop.timesale.reservation.Wish;
import shop.timesale.sale.SaleId;

/** Thousands of small rushes over a database that forgets; each can be told by its seed. */
class SimulatedRushTest {

  private static final int SEEDS = 5_000;
  private static final int STEPS = 60;
  private static final SaleId SALE = new SaleId("s");
  private static final ReservationProperties.Batched BOUNDS =
      new ReservationProperties.Batched(
          1, 1, 6, 8, Duration.ofHours(1), Duration.ofHours(1), Duration.ZERO);

  @Test
  void keepsEveryPromiseWhateverIsLost() throws Exception {
    for (int seed = 0; seed < SEEDS; seed++) {
      try {
        new Rush(seed).run();
      } catch (AssertionError | RuntimeException broken) {
        throw new AssertionError("Seed " + seed, broken);
      }
    }
  }

  private static final class Rush {

    private final Random random;
    private final int quantity;
    private final int limit;
    private final ForgetfulStore store;
    private final Line line = new Line(BOUNDS.queue());
    private final DecideBatch decideBatch;
    private final List<WishTurn> wishes = new ArrayList<>();
    private final List<ReturnTurn> returns = new ArrayList<>();
    private final Map<String, ReservationId> promised = new HashMap<>();

    Rush(int seed) {
      random = new Random(seed);
      quantity = 1 + random.nextInt(8);
      limit = 1 + random.nextInt(3);
      store = new ForgetfulStore(random, quantity, limit);
      decideBatch =
          new DecideBatch(
              store, _ -> {}, new LaneMeters(new SimpleMeterRegistry()), BOUNDS, _ -> {});
    }

    void run() throws InterruptedException {
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(4)) {
          case 0 -> giveBackOne();
          case 1 -> serve();
          default -> come();
        }
      }
      while (line.length() > 0) {
        serve();
      }
      store.settle();
      judge();
    }

    private void come() {
      Wish wish =
          new Wish(
              SALE,
              new CustomerId("c-" + random.nextInt(5)),
              new IdempotencyKey("k-" + random.nextInt(3)),
              1 + random.nextInt(2),
              "tok_approve");
      if (line.enter(new WishTurn(wish, null)) instanceof Line.Entry.Waits(WishTurn served)) {
        wishes.add(served);
      }
    }

    private void giveBackOne() {
      List<Reservation> held = List.copyOf(store.held().values());
      if (!held.isEmpty()) {
        Reservation one = held.get(random.nextInt(held.size()));
        if (line.enter(new ReturnTurn(one, "payment-declined", null))
            instanceof Line.Entry.Waits(ReturnTurn served)) {
          returns.add(served);
        }
      }
    }

    private void serve() throws InterruptedException {
      List<Turn<?>> turns = line.take(BOUNDS.batch(), Duration.ZERO);
      assertThat(turns.stream().map(Turn::party)).doesNotHaveDuplicates();
      if (!turns.isEmpty()) {
        decideBatch.decide(Batch.of(SALE, turns));
      }
    }

    /** What customers were told against what is kept. */
    private void judge() {
      assertThat(store.mostHeld()).isLessThanOrEqualTo(quantity);
      for (WishTurn turn : wishes) {
        switch (turn.await(Duration.ZERO)) {
          case Reserved(var made) -> assertThatItIsKept(turn, made);
          case Repeated(var made) -> assertThatItIsKept(turn, made);
          case Overloaded() -> assertThat(store.everMade(turn.reservationId())).isFalse();
          case Undecided() -> {} // lost patience after the send
          case UnknownSale() -> throw new AssertionError("There is a sale: " + turn.wish());
          case NotYetOpen(_), Closed(_), SaleCancelled() -> throw new AssertionError("It is open");
          case SoldOut(), NotEnoughLeft(_), LimitReached(_, _), KeyReused() -> {}
        }
      }
      assertThat(store.returnedTwice()).isFalse();
      assertThat(returns).allSatisfy(turn -> assertThatItIsBack(turn));
    }

    private void assertThatItIsKept(WishTurn turn, Reservation told) {
      Wish wish = turn.wish();
      assertThat(told.customer()).isEqualTo(wish.customer());
      assertThat(told.quantity()).isEqualTo(wish.quantity());
      assertThat(store.kept(wish)).isEqualTo(told);
      ReservationId first =
          promised.putIfAbsent(wish.customer().value() + wish.key().value(), told.reservationId());
      assertThat(first == null || first.equals(told.reservationId())).isTrue();
    }

    private void assertThatItIsBack(ReturnTurn turn) {
      assertThat(turn.await(Duration.ZERO))
          .isInstanceOfAny(ReturnOutcome.Returned.class, ReturnOutcome.AlreadyReturned.class);
      assertThat(store.held()).doesNotContainKey(turn.name());
    }
  }
}
