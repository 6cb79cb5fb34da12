package shop.catalog.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import shop.catalog.product.ProductId;

class LinesTest {

  private static final ProductId A = new ProductId("a");
  private static final ProductId B = new ProductId("b");

  @Test
  void somethingIsWanted() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Lines(new TreeMap<>()));
  }

  @Test
  void atLeastOneUnitOfEachIsWanted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Lines(new TreeMap<>(Map.of(A, 1, B, 0))));
  }

  @Test
  void standInTheOrderInWhichStockIsLocked() {
    var backwards = new TreeMap<ProductId, Integer>(Comparator.reverseOrder());
    backwards.putAll(Map.of(A, 1, B, 2));
    assertThat(new Lines(new TreeMap<ProductId, Integer>(Map.copyOf(backwards))).units().keySet())
        .containsExactly(A, B);
  }
}
