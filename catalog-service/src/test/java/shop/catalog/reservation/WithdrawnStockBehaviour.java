package shop.catalog.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shop.catalog.CatalogTest;
import shop.catalog.product.ChangeProducts;
import shop.catalog.product.ProductId;
import shop.catalog.reservation.ReservationOutcome.Reserved;
import shop.catalog.reservation.ReservationOutcome.Withdrawn;
import shop.catalog.stock.StockLevel;

/** What is not sold any more is not promised either; what was promised before stays so. */
abstract class WithdrawnStockBehaviour extends CatalogTest {

  @Autowired private ReserveStock reserve;
  @Autowired private ReleaseStock release;
  @Autowired private ChangeProducts changes;

  private final ReservationId id = new ReservationId(fresh("withdrawn-order"));

  @Test
  void holdsNoLineWhenOneProductIsWithdrawn() {
    ProductId sold = product(10);
    ProductId gone = withdrawn(product(10));
    assertThat(reserve.reserve(id, new Lines(new TreeMap<>(Map.of(sold, 2, gone, 1)))))
        .isEqualTo(new Withdrawn(gone));
    assertThat(level(sold)).isEqualTo(new StockLevel(10, 10, 0, 0, 0));
    assertThat(level(gone)).isEqualTo(new StockLevel(10, 10, 0, 0, 0));
  }

  @Test
  void isWithdrawnEvenWithoutUnits() {
    ProductId gone = withdrawn(product(0));
    assertThat(reserve.reserve(id, lines(gone))).isEqualTo(new Withdrawn(gone));
  }

  @Test
  void keepsWhatWasHeldBeforeAndTakesItBack() {
    ProductId product = product(10);
    reserve.reserve(id, lines(product));
    withdrawn(product);
    assertThat(reserve.reserve(id, lines(product))).isEqualTo(new Reserved(lines(product)));
    assertThat(release.release(id)).isEqualTo(new ReleaseOutcome.GivenBack());
    assertThat(level(product)).isEqualTo(new StockLevel(10, 10, 0, 0, 0));
  }

  private static Lines lines(ProductId product) {
    return new Lines(new TreeMap<>(Map.of(product, 2)));
  }

  private ProductId withdrawn(ProductId product) {
    changes.withdraw(product, 0);
    return product;
  }
}
