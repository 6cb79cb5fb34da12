package shop.catalog.product;

import java.time.Instant;

/**
 * A product as it stands at one moment.
 *
 * @param version grows by one with each change
 * @param withdrawn not sold any more, kept for old orders
 */
public record ListedProduct(
    ProductId id,
    long version,
    ProductDetails details,
    Instant listedAt,
    Instant changedAt,
    boolean withdrawn) {}
