package shop.timesale.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import shop.platform.testing.Contracts;
import shop.timesale.sale.Money;
import shop.timesale.sale.ProductName;

class ReservationEventsTest {

  private static final Instant NOW = Instant.parse("2026-11-21T01:00:00.123456Z");

  @Test
  void saysWhatWasReservedAsTheContractDoes() {
    Contracts.assertMatches(
        "reservation.made.v1",
        new ReservationMade(
            1,
            "r-1",
            "o-1",
            "demo",
            "earbuds-hush-pro",
            new ProductName("이어폰", "Earbuds"),
            "minji",
            2,
            new Money(89_000, "KRW"),
            "tok_approve",
            NOW));
  }

  @Test
  void saysWhatCameBackAsTheContractDoes() {
    Contracts.assertMatches(
        "reservation.returned.v1",
        new ReservationReturned(2, "r-1", "o-1", "demo", 2, "payment-declined", NOW));
  }

  @Test
  void isTheContractsExampleReadBack() {
    assertThat(Contracts.example("reservation.made.v1", ReservationMade.class).reservedAt())
        .isEqualTo(NOW);
    assertThat(Contracts.example("reservation.returned.v1", ReservationReturned.class).seq())
        .isEqualTo(2);
  }
}
