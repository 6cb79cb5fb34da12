package shop.cart.price;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The prices of some products.
 *
 * @param live whether the catalog answered, so that a product without a price does not exist
 */
public record PriceList(Map<ProductId, Price> prices, boolean live) {

  /** Keeps a copy. */
  public PriceList {
    prices = Map.copyOf(prices);
  }

  static PriceList of(List<Price> prices, boolean live) {
    return new PriceList(
        prices.stream().collect(Collectors.toMap(Price::product, Function.identity())), live);
  }

  /** The price of a product, if anybody ever heard of it. */
  public Optional<Price> find(ProductId product) {
    return Optional.ofNullable(prices.get(product));
  }

  /** Whether each of these products has a price here. */
  public boolean covers(Collection<ProductId> products) {
    return prices.keySet().containsAll(products);
  }
}
