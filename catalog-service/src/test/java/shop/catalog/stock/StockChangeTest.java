package shop.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockChangeTest {

  @Test
  void whatIsFreeFollowsFromTheRest() {
    assertThat(StockChange.stocked(5).available()).isEqualTo(5);
    assertThat(StockChange.reserved(5).available()).isEqualTo(-5);
    assertThat(StockChange.released(5).available()).isEqualTo(5);
    assertThat(StockChange.allocated(100, 40).available()).isEqualTo(-60);
  }

  @Test
  void theLedgerNamesEachMovementAndLeavesOutThoseOfNoUnit() {
    assertThat(StockChange.allocated(100, 40).movements())
        .isEqualTo(Map.of(MovementKind.ALLOCATED, 100L, MovementKind.RETURNED, 40L));
    assertThat(StockChange.released(3).movements()).isEqualTo(Map.of(MovementKind.RELEASED, 3L));
    assertThat(StockChange.allocated(0, 0).movements()).isEmpty();
  }

  @Test
  void theLedgerAddsUpToTheNumbers() {
    var ledger =
        StockChange.sumOf(
            List.of(
                new MovementSum(MovementKind.STOCKED, 100),
                new MovementSum(MovementKind.ALLOCATED, 50),
                new MovementSum(MovementKind.RETURNED, 20),
                new MovementSum(MovementKind.RESERVED, 10),
                new MovementSum(MovementKind.RELEASED, 4)));
    assertThat(new StockLevel(64, 100, 50, 20, 6).agreesWith(ledger)).isTrue();
    assertThat(new StockLevel(63, 100, 50, 20, 6).agreesWith(ledger)).isFalse();
    assertThat(new StockLevel(64, 100, 50, 20, 7).agreesWith(ledger)).isFalse();
  }

  @Test
  void nothingIsNothing() {
    assertThat(StockChange.allocated(0, 0).isNothing()).isTrue();
    assertThat(StockChange.allocated(2, 2).isNothing()).isFalse();
  }
}
