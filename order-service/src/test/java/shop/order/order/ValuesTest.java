package shop.order.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  private static final Money PRICE = new Money(12_900, "KRW");

  @Test
  void anOrderCostsTheSumOfItsLines() {
    NewOrder wish =
        new NewOrder(
            SampleOrders.freshId(),
            "minji",
            null,
            List.of(
                new NewOrder.Line("mug", "머그", "Mug", PRICE, 2),
                new NewOrder.Line("pot", "주전자", "Pot", new Money(1, "KRW"), 1)),
            "tok_approve");
    assertThat(wish.total()).isEqualTo(new Money(25_801, "KRW"));
  }

  @Test
  void aLineOfNothingIsRefused() {
    assertThatThrownBy(() -> new NewOrder.Line("mug", "머그", "Mug", PRICE, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anOrderOfNothingIsRefused() {
    assertThatThrownBy(
            () -> new NewOrder(SampleOrders.freshId(), "minji", null, List.of(), "tok_approve"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void currenciesAreNotMixed() {
    assertThatThrownBy(() -> PRICE.plus(new Money(1, "USD")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatCannotBeCountedIsRefused() {
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE, "KRW").times(2))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void negativeAmountsAreRefused() {
    assertThatThrownBy(() -> new Money(-1, "KRW")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0199c0de-0000-7000-8000-000000000001"})
  void anOrderMayStillComeForAnIdOfTheKindThatIsMinted(String id) {
    assertThat(OrderId.mayStillCome(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0199C0DE-0000-7000-8000-000000000001", "x'; drop table orders"})
  void noOrderComesForOtherIds(String id) {
    assertThat(OrderId.mayStillCome(id)).isFalse();
  }
}
