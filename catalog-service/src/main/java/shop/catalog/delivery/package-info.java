/** Goods that come in. */
@NullMarked
package shop.catalog.delivery;

import org.jspecify.annotations.NullMarked;
