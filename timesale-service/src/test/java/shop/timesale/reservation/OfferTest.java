package shop.timesale.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.timesale.reservation.ReserveOutcome.Closed;
import shop.timesale.reservation.ReserveOutcome.KeyReused;
import shop.timesale.reservation.ReserveOutcome.LimitReached;
import shop.timesale.reservation.ReserveOutcome.NotEnoughLeft;
import shop.timesale.reservation.ReserveOutcome.NotYetOpen;
import shop.timesale.reservation.ReserveOutcome.Repeated;
import shop.timesale.reservation.ReserveOutcome.Reserved;
import shop.timesale.reservation.ReserveOutcome.SaleCancelled;
import shop.timesale.reservation.ReserveOutcome.SoldOut;
import shop.timesale.sale.Money;
import shop.timesale.sale.Phase;
import shop.timesale.sale.ProductId;
import shop.timesale.sale.SaleId;

class OfferTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant OPENS = NOW.minusSeconds(60);
  private static final Instant CLOSES = NOW.plusSeconds(60);

  private static Offer offer(
      Phase phase, int left, Set<Integer> taken, @Nullable Reservation earlier) {
    return new Offer(
        phase,
        new ProductId("p"),
        new Money(1000, "KRW"),
        left,
        3,
        taken,
        OPENS,
        CLOSES,
        7,
        earlier,
        NOW);
  }

  private static Wish wish(int quantity) {
    return new Wish(
        new SaleId("s"), new CustomerId("minji"), new IdempotencyKey("k"), quantity, "tok_approve");
  }

  private static ReserveOutcome answer(Phase phase, int left) {
    return offer(phase, left, Set.of(), null).answer(wish(1));
  }

  @Test
  void promisesWhatWasWishedAtTheMomentOfTheLock() {
    var outcome = (Reserved) offer(Phase.OPEN, 2, Set.of(), null).answer(wish(2));

    assertThat(outcome.reservation().quantity()).isEqualTo(2);
    assertThat(outcome.reservation().reservedAt()).isEqualTo(NOW);
    assertThat(outcome.reservation().unitPrice()).isEqualTo(new Money(1000, "KRW"));
  }

  @Test
  void refusesInEveryPhaseButTheOpenOne() {
    assertThat(answer(Phase.WAITING_FOR_STOCK, 9)).isEqualTo(new NotYetOpen(OPENS));
    assertThat(answer(Phase.SCHEDULED, 9)).isEqualTo(new NotYetOpen(OPENS));
    assertThat(answer(Phase.SOLD_OUT, 0)).isEqualTo(new SoldOut());
    assertThat(answer(Phase.CLOSED, 9)).isEqualTo(new Closed(CLOSES));
    assertThat(answer(Phase.CANCELLED, 9)).isEqualTo(new SaleCancelled());
  }

  @Test
  void givesAllOrNone() {
    assertThat(offer(Phase.OPEN, 1, Set.of(), null).answer(wish(2)))
        .isEqualTo(new NotEnoughLeft(1));
  }

  @Test
  void keepsTheLimit() {
    assertThat(offer(Phase.OPEN, 9, Set.of(1, 3), null).answer(wish(2)))
        .isEqualTo(new LimitReached(3, 2));
  }

  @Test
  void handsOutTheLowestFreeSlots() {
    assertThat(offer(Phase.OPEN, 9, Set.of(2), null).freeSlots(2)).containsExactly(1, 3);
    assertThat(offer(Phase.OPEN, 9, Set.of(), null).freeSlots(1)).containsExactly(1);
  }

  @Test
  void repeatsItsPromiseInEveryPhase() {
    Reservation earlier =
        ((Reserved) offer(Phase.OPEN, 9, Set.of(), null).answer(wish(1))).reservation();

    for (Phase phase : Phase.values()) {
      assertThat(offer(phase, 0, Set.of(1, 2, 3), earlier).answer(wish(1)))
          .isEqualTo(new Repeated(earlier));
      assertThat(offer(phase, 0, Set.of(1), earlier).answer(wish(2))).isEqualTo(new KeyReused());
    }
  }
}
