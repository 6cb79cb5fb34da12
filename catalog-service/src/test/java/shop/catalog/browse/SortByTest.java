package shop.catalog.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SortByTest {

  @ParameterizedTest
  @EnumSource
  void eachOrderIsReadFromItsWrittenForm(SortBy order) {
    String written = order.name().toLowerCase(Locale.ROOT).replace('_', '-');
    assertThat(written).matches(SortBy.FORM);
    assertThat(SortBy.of(written)).isEqualTo(order);
  }
}
