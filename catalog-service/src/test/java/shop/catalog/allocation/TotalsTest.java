package shop.catalog.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import shop.catalog.stock.StockChange;

class TotalsTest {

  @Test
  void aSaleGivesBackAtMostWhatItTook() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Totals(1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Totals(1, -1));
  }

  @Test
  void growsToTheLargerOfEach() {
    assertThat(new Totals(100, 0).grownTo(new Totals(150, 40))).isEqualTo(new Totals(150, 40));
    assertThat(new Totals(150, 40).grownTo(new Totals(100, 0))).isEqualTo(new Totals(150, 40));
    assertThat(new Totals(150, 0).grownTo(new Totals(100, 40))).isEqualTo(new Totals(150, 40));
  }

  @Test
  void movesTheDifferenceOnly() {
    assertThat(new Totals(150, 40).since(new Totals(100, 10)))
        .isEqualTo(StockChange.allocated(50, 30));
    assertThat(new Totals(150, 40).since(new Totals(150, 40)).isNothing()).isTrue();
  }
}
