/** From a cart to an order: once for each wish, at the price that was shown. */
@NullMarked
package shop.cart.checkout;

import org.jspecify.annotations.NullMarked;
