package shop.cart.cart;

import shop.cart.price.ProductId;

/** Some units of one product in a cart. */
public record Line(ProductId product, int quantity) {}
