package shop.cart.catalog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.cart.price.LastKnownPrices;
import shop.cart.price.PriceAge;
import shop.platform.events.Subscription;

/** What we hear from catalog-service. */
@Configuration(proxyBeanMethods = false)
class ProductEvents {

  @Bean
  Subscription<ProductChanged> productsChanged(LastKnownPrices prices, PriceAge age) {
    return new Subscription<>(
        "product.changed.v1",
        ProductChanged.class,
        changed -> {
          prices.keep(changed.told());
          age.heard();
        });
  }
}
