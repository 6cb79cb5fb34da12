package shop.cart.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.cart.price.Money;
import shop.cart.price.Price;
import shop.cart.price.ProductId;
import shop.cart.price.ProductName;
import shop.platform.testing.Contracts;

/** What we read is what the contract says. */
class ProductChangedContractTest {

  @Test
  void aChangeTellsAPrice() {
    assertThat(Contracts.example("product.changed.v1", ProductChanged.class).told())
        .isEqualTo(
            Price.lastKnown(
                new ProductId("earbuds-hush-pro"),
                3,
                new ProductName("허쉬 프로 무선 이어폰", "Hush Pro wireless earbuds"),
                new Money(129_000, "KRW"),
                false));
  }
}
