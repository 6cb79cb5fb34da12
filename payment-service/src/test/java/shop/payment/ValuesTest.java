package shop.payment;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Money.MOST + 1, Long.MAX_VALUE})
  void noMoneyIsNothingOrLessOrEndless(long amount) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Money(amount, "KRW"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "krw", "KR", "WONS"})
  void noMoneyHasAnUnknownKindOfCurrency(String currency) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, currency));
  }

  @Test
  void moneyReachesFromOneToTheMost() {
    assertThatNoException().isThrownBy(() -> new Money(1, "KRW"));
    assertThatNoException().isThrownBy(() -> new Money(Money.MOST, "KRW"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a/b", "a b", "a.b", "a\n", "ä"})
  void noOrderIdLeavesItsPlaceInAPath(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new OrderId(id));
  }
}
