package shop.catalog.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import shop.catalog.product.ProductId;

class ReservationTest {

  private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
  private static final ProductId A = new ProductId("a");
  private static final ReservationId ID = new ReservationId("order-1");
  private static final Lines TWO_OF_A = lines(2);

  private final Reservation reservation = Reservation.of(ID, TWO_OF_A, NOW);

  @Test
  void aRepetitionHearsThatItIsReserved() {
    assertThat(reservation.repeat(lines(2))).isEqualTo(new ReservationOutcome.Reserved(TWO_OF_A));
  }

  @Test
  void otherLinesAreAnotherWish() {
    assertThat(reservation.repeat(lines(3)))
        .isEqualTo(new ReservationOutcome.ReservationMismatch());
  }

  @Test
  void givesBackWhatItHoldsOnce() {
    assertThat(reservation.release(NOW)).isEqualTo(Map.of(A, 2));
    assertThat(reservation.release(NOW)).isEmpty();
  }

  @Test
  void staysReleasedWhateverIsWanted() {
    reservation.release(NOW);
    assertThat(reservation.repeat(lines(2))).isEqualTo(new ReservationOutcome.Released());
    assertThat(reservation.repeat(lines(3))).isEqualTo(new ReservationOutcome.Released());
  }

  @Test
  void neverComesTrueWhenItWasReleasedBefore() {
    Reservation released = Reservation.releasedBefore(ID, NOW);
    assertThat(released.repeat(TWO_OF_A)).isEqualTo(new ReservationOutcome.Released());
    assertThat(released.release(NOW)).isEmpty();
  }

  private static Lines lines(int ofA) {
    return new Lines(new TreeMap<>(Map.of(A, ofA)));
  }
}
