package shop.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
        .isThrownBy(() ->
            new NewProduct(
                new ProductId("p"),
                new CategoryId("c"),
                NAME,
                NAME,
                Money.won(0),
                "📦",
                Instant.EPOCH));
  }

  @ParameterizedTest
  @EnumSource
  void eachOrderIsReadFromItsWrittenForm(SortBy order) {
    String written = order.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    assertThat(written).matches(SortBy.FORM);
    assertThat(SortBy.of(written)).isEqualTo(order);
  }
}
