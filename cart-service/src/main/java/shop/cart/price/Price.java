package shop.cart.price;

import org.jspecify.annotations.Nullable;

/**
 * What a product costs.
 *
 * @param version of the product, growing with each change
 * @param withdrawn whether it is no longer sold
 * @param available whether any unit is free; null if nobody can say
 */
public record Price(
    ProductId product,
    long version,
    ProductName name,
    Money unitPrice,
    boolean withdrawn,
    @Nullable Boolean available,
    Freshness freshness) {

  /** A price that the catalog told earlier. */
  public static Price lastKnown(
      ProductId product, long version, ProductName name, Money unitPrice, boolean withdrawn) {
    return new Price(product, version, name, unitPrice, withdrawn, null, Freshness.LAST_KNOWN);
  }

  /** The same product, no longer sold. */
  Price gone() {
    return new Price(product, version, name, unitPrice, true, null, freshness);
  }

  /** Carts are paid in one currency: what is priced in another is not sold by them. */
  Price soldIn(String currency) {
    return unitPrice.currency().equals(currency) ? this : gone();
  }
}
