package shop.catalog.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import shop.catalog.CatalogTest;
import shop.catalog.delivery.DeliveryOutcome.KeyReused;
import shop.catalog.delivery.DeliveryOutcome.Received;
import shop.catalog.delivery.DeliveryOutcome.Repeated;
import shop.catalog.delivery.DeliveryOutcome.UnknownProduct;
import shop.catalog.product.ChangeProducts;
import shop.catalog.product.ProductId;
import shop.platform.testing.InParallel;

abstract class DeliveryBehaviour extends CatalogTest {

  @Autowired private ReceiveDelivery receive;
  @Autowired private ChangeProducts changes;

  private final DeliveryId key = new DeliveryId(fresh("delivery"));

  @Test
  void takesGoodsInAndNamesThemInTheLedger() {
    ProductId product = product(3);
    assertThat(receive.receive(key, product, 4)).isInstanceOf(Received.class);
    assertThat(level(product).available()).isEqualTo(7);
    assertThat(
            sql.sql("SELECT units FROM stock_movement WHERE product_id = ? AND reference = ?")
                .params(product.value(), key.value())
                .query(Long.class)
                .single())
        .isEqualTo(4);
  }

  @Test
  void aRepeatTakesInNothingAndHearsTheFirstAnswer() {
    ProductId product = product(3);
    var first = (Received) receive.receive(key, product, 4);
    assertThat(receive.receive(key, product, 4)).isEqualTo(new Repeated(first.delivery()));
    assertThat(level(product).available()).isEqualTo(7);
  }

  @Test
  void ofManyRepeatsAtTheSameTimeOneTakesIn() {
    ProductId product = product(3);
    Callable<DeliveryOutcome> repeat = () -> receive.receive(key, product, 4);
    assertThat(InParallel.call(Collections.nCopies(16, repeat)))
        .filteredOn(Received.class::isInstance)
        .hasSize(1);
    assertThat(level(product).available()).isEqualTo(7);
  }

  @Test
  void aKeyNamesOneDeliveryOnly() {
    ProductId product = product(3);
    receive.receive(key, product, 4);
    assertThat(receive.receive(key, product, 5)).isEqualTo(new KeyReused());
    assertThat(receive.receive(key, product(0), 4)).isEqualTo(new KeyReused());
    assertThat(level(product).available()).isEqualTo(7);
  }

  @Test
  void takesInNothingOfAnUnknownProduct() {
    assertThat(receive.receive(key, new ProductId("nothing"), 4)).isEqualTo(new UnknownProduct());
  }

  @Test
  void takesInGoodsOfAWithdrawnProductTheyCame() {
    ProductId product = product(3);
    changes.withdraw(product, 0);
    assertThat(receive.receive(key, product, 4)).isInstanceOf(Received.class);
  }
}
