/** What a cart is, how it may change, and what its owner sees of it. */
@NullMarked
package shop.cart.cart;

import org.jspecify.annotations.NullMarked;
