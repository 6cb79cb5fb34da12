package shop.catalog.product;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  private static final Text NAME = new Text("이름", "Name");

  @Test
  void moneyIsNotNegative() {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.won(-1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "krw", "WON!"})
  void moneyHasACurrencyOfThreeCapitals(String currency) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, currency));
  }

  @Test
  void textHasBothLanguages() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Text(" ", "Name"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Text("이름", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a b", "a/b", "a\u0000"})
  void anIdHasAForm(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ProductId(id));
  }

  @Test
  void nothingIsSoldForNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProductDetails(new CategoryId("c"), NAME, NAME, Money.won(0), "📦"));
  }
}
