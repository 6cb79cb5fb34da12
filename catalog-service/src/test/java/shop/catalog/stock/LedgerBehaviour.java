package shop.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;
import shop.catalog.CatalogTest;
import shop.catalog.Cursor;
import shop.catalog.product.ProductId;
import shop.platform.testing.InParallel;

abstract class LedgerBehaviour extends CatalogTest {

  @Autowired private Stock stock;
  @Autowired private Ledger ledger;
  @Autowired private ReceiveStock deliveries;
  @Autowired private TransactionTemplate transaction;

  @Test
  void tellsWhatMovedWhereAndWhatThatChanges() {
    ProductId product = product(10);
    change(product, StockChange.allocated(6, 0), "sale-1");
    change(product, StockChange.allocated(0, 2), "sale-1");
    change(product, StockChange.reserved(3), "order-1");
    change(product, StockChange.released(3), "order-1");
    assertThat(page(product, Ledger.END, 20).items())
        .extracting(MovementView::kind, MovementView::change, MovementView::reference)
        .containsExactly(
            tuple("released", 3L, "order-1"),
            tuple("reserved", -3L, "order-1"),
            tuple("returned-from-sale", 2L, "sale-1"),
            tuple("moved-to-sale", -6L, "sale-1"),
            tuple("delivery", 10L, "first"));
  }

  @Test
  void allChangesTogetherAreWhatIsFreeAtAnyQuietMoment() {
    ProductId product = product(20);
    for (int round = 0; round < 3; round++) {
      crowd(product, round);
      StockLevel level = level(product);
      List<MovementView> all = walk(product, 7);
      assertThat(all.stream().mapToLong(MovementView::change).sum()).isEqualTo(level.available());
      assertThat(units(all, "delivery")).isEqualTo(level.stocked());
      assertThat(units(all, "moved-to-sale")).isEqualTo(level.allocated());
      assertThat(units(all, "returned-from-sale")).isEqualTo(level.returned());
      assertThat(units(all, "reserved") - units(all, "released")).isEqualTo(level.reserved());
    }
  }

  @Test
  void nothingShowsTwiceAndNothingIsLostWhileMoreMoves() {
    ProductId product = product(100);
    IntStream.range(0, 20).forEach(n -> change(product, StockChange.reserved(1), "before-" + n));
    LedgerPage page = page(product, Ledger.END, 6);
    List<String> seen = new ArrayList<>();
    for (; ; page = page(product, place(page), 6)) {
      page.items().stream().map(MovementView::reference).forEach(seen::add);
      if (page.next() == null) {
        break;
      }
      change(product, StockChange.released(1), "meanwhile");
    }
    assertThat(seen).hasSize(21).doesNotHaveDuplicates().doesNotContain("meanwhile");
  }

  @Test
  void knowsNothingOfAnUnknownProduct() {
    assertThat(ledger.of(new ProductId("nothing"), Ledger.END, 5)).isEmpty();
  }

  /** Everybody at once: goods come, sales take and give back, orders hold and release. */
  private void crowd(ProductId product, int round) {
    var changes =
        List.of(
            StockChange.stocked(2),
            StockChange.reserved(3),
            StockChange.released(1),
            StockChange.allocated(2, 1));
    List<Callable<StockOutcome>> calls =
        IntStream.range(0, 32)
            .<Callable<StockOutcome>>mapToObj(
                n -> () -> tried(product, changes.get(n % changes.size()), "round-" + round))
            .toList();
    InParallel.call(calls);
    deliveries.receive(product, 1, "last-" + round);
  }

  /** A release of what is not held is refused by the table, which is what a bug would meet. */
  private StockOutcome tried(ProductId product, StockChange change, String reference) {
    try {
      return change(product, change, reference);
    } catch (DataIntegrityViolationException refused) {
      return new StockOutcome.Unknown();
    }
  }

  private List<MovementView> walk(ProductId product, int size) {
    LedgerPage page = page(product, Ledger.END, size);
    List<MovementView> all = new ArrayList<>(page.items());
    while (page.next() != null) {
      page = page(product, place(page), size);
      all.addAll(page.items());
    }
    return all;
  }

  private LedgerPage page(ProductId product, long before, int size) {
    return ledger.of(product, before, size).orElseThrow();
  }

  private static long place(LedgerPage page) {
    return Long.parseLong(Cursor.read(String.valueOf(page.next())).parts().getFirst());
  }

  private static long units(List<MovementView> movements, String kind) {
    return movements.stream()
        .filter(movement -> movement.kind().equals(kind))
        .mapToLong(MovementView::units)
        .sum();
  }

  private StockOutcome change(ProductId product, StockChange change, String reference) {
    return Objects.requireNonNull(
        transaction.execute(_ -> stock.change(product, change, reference)));
  }
}
