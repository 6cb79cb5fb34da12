/** Regular stock: how many units of a product are free, and every movement that made it so. */
@NullMarked
package shop.catalog.stock;

import org.jspecify.annotations.NullMarked;
