/** Carts of customers and guests, and their way into an order. */
@NullMarked
package shop.cart;

import org.jspecify.annotations.NullMarked;
