/** What products cost: now, or when the catalog last said so. */
@NullMarked
package shop.cart.price;

import org.jspecify.annotations.NullMarked;
