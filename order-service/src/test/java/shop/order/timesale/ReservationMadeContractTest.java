package shop.order.timesale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.order.order.Money;
import shop.order.order.NewOrder;
import shop.platform.testing.Contracts;

/** What we read is what the contract says. */
class ReservationMadeContractTest {

  @Test
  void aReservationIsAnOrderAtItsPrice() {
    NewOrder wish = Contracts.example("reservation.made.v1", ReservationMade.class).order();
    assertThat(wish.customerId()).isEqualTo("minji");
    assertThat(wish.lines())
        .containsExactly(
            new NewOrder.Line(
                "earbuds-hush-pro",
                "허쉬 프로 무선 이어폰",
                "Hush Pro wireless earbuds",
                new Money(89_000, "KRW"),
                1));
  }
}
