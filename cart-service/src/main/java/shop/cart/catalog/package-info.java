/** Our view of catalog-service: prices, asked for over HTTP and heard of by events. */
@NullMarked
package shop.cart.catalog;

import org.jspecify.annotations.NullMarked;
