package shop.cart.catalog;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import java.util.List;
import org.springframework.stereotype.Component;
import shop.cart.NeighbourLog;
import shop.cart.price.LiveOutcome;
import shop.cart.price.LivePrices;
import shop.cart.price.Price;
import shop.cart.price.ProductId;

/** Asks catalog-service for prices; whatever fails then is a silent catalog. */
@Component
class CatalogPrices implements LivePrices {

  private static final String NEIGHBOUR = "catalog-service";

  private final PriceClient client;
  private final NeighbourLog log = new NeighbourLog(NEIGHBOUR);

  CatalogPrices(PriceClient client) {
    this.client = client;
  }

  @Override
  @Retry(name = NEIGHBOUR, fallbackMethod = "silent")
  @CircuitBreaker(name = NEIGHBOUR)
  @Bulkhead(name = NEIGHBOUR)
  public LiveOutcome ask(List<ProductId> products) {
    List<Price> prices =
        client.prices(products.stream().map(ProductId::value).toList()).items().stream()
            .map(PriceClient.Item::current)
            .toList();
    log.back();
    return new LiveOutcome.Answered(prices);
  }

  LiveOutcome silent(List<ProductId> products, RuntimeException failure) {
    // A refusal too, be it a mistake of one of us: carts are looked at often, and once is enough.
    log.gone(failure);
    return new LiveOutcome.Unavailable();
  }
}
