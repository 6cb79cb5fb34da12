/** Products, categories and regular stock. */
@NullMarked
package shop.catalog;

import org.jspecify.annotations.NullMarked;
