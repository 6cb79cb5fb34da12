package shop.cart.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import shop.cart.price.Freshness;
import shop.cart.price.Money;
import shop.cart.price.Price;
import shop.cart.price.ProductId;
import shop.cart.price.ProductName;

/** What catalog-service tells of prices, as its contract states it. */
@FeignClient(name = "catalog-service")
interface PriceClient {

  @GetMapping("/prices")
  Answer prices(@RequestParam("productId") List<String> products);

  /** What we read of an answer. */
  record Answer(List<Item> items) {}

  record Item(
      String productId,
      long version,
      ProductName name,
      Money price,
      boolean withdrawn,
      @Nullable Boolean available) {

    Price current() {
      return new Price(
          new ProductId(productId), version, name, price, withdrawn, available, Freshness.CURRENT);
    }
  }
}
