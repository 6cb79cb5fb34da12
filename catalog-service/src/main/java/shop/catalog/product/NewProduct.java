package shop.catalog.product;

import java.time.Instant;

/** A product that is about to be listed. */
public record NewProduct(ProductId id, ProductDetails details, Instant listedAt) {}
