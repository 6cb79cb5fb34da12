package shop.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import shop.catalog.CatalogTest;
import shop.catalog.product.ProductId;
import shop.platform.testing.InParallel;

abstract class StockBehaviour extends CatalogTest {

  @Autowired private Stock stock;
  @Autowired private ReceiveStock deliveries;
  @Autowired private StockReport report;
  @Autowired private TransactionTemplate transaction;

  @Test
  void movesUnitsAndKeepsTheLedger() {
    ProductId product = product(10);
    change(product, StockChange.allocated(6, 1));
    change(product, StockChange.reserved(2));
    change(product, StockChange.released(1));
    assertThat(level(product)).isEqualTo(new StockLevel(4, 10, 6, 1, 1));
    var shown = report.of(product, 0, 2).orElseThrow();
    assertThat(shown.balanced()).isTrue();
    assertThat(shown.movements().total()).isEqualTo(5);
    assertThat(shown.movements().items())
        .extracting(MovementView::kind)
        .containsExactly("released", "reserved");
  }

  @Test
  void movesNothingWhenTooFewUnitsAreFree() {
    ProductId product = product(3);
    assertThat(change(product, StockChange.reserved(4))).isEqualTo(new StockOutcome.TooFew(3));
    assertThat(level(product)).isEqualTo(new StockLevel(3, 3, 0, 0, 0));
    assertThat(report.of(product, 0, 20).orElseThrow().movements().total()).isEqualTo(1);
  }

  @Test
  void knowsNoStockOfAnUnknownProduct() {
    var nothing = new ProductId("nothing");
    assertThat(change(nothing, StockChange.reserved(1))).isEqualTo(new StockOutcome.Unknown());
    assertThat(report.of(nothing, 0, 20)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> deliveries.receive(nothing, 1, "delivery-1"));
  }

  @Test
  void takesInFurtherDeliveries() {
    ProductId product = product(3);
    deliveries.receive(product, 4, "second");
    assertThat(level(product)).isEqualTo(new StockLevel(7, 7, 0, 0, 0));
  }

  @Test
  void aReportTellsWhenTheLedgerDisagrees() {
    ProductId product = product(3);
    sql.sql("UPDATE stock SET available = 4, stocked = 4 WHERE product_id = ?")
        .param(product.value())
        .update();
    assertThat(report.of(product, 0, 20).orElseThrow().balanced()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "available = available + 1",
        "available = -1, allocated = 11",
        "available = 11, reserved = -1",
        "returned = 1, available = 11",
        "reserved = 1"
      })
  void theTableRefusesWhatTheStatementsMustNeverDo(String wrong) {
    ProductId product = product(10);
    assertThatThrownBy(() ->
            sql.sql("UPDATE stock SET " + wrong + " WHERE product_id = ?")
                .param(product.value())
                .update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void refusesToMoveUnitsOutsideOfATransaction() {
    ProductId product = product(10);
    assertThatThrownBy(() -> stock.change(product, StockChange.reserved(1), "none"))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void theLastUnitsGoToAsManyCallersAsThereAreUnits() {
    ProductId product = product(20);
    Callable<StockOutcome> take = () -> change(product, StockChange.reserved(1));
    var answers = InParallel.call(Collections.nCopies(60, take));
    assertThat(answers).filteredOn(StockOutcome.Moved.class::isInstance).hasSize(20);
    assertThat(level(product)).isEqualTo(new StockLevel(0, 20, 0, 0, 20));
    assertThat(report.of(product, 0, 20).orElseThrow().balanced()).isTrue();
  }

  private StockOutcome change(ProductId product, StockChange change) {
    return java.util.Objects.requireNonNull(
        transaction.execute(_ -> stock.change(product, change, "test")));
  }
}
