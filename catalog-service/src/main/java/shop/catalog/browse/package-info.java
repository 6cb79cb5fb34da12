/** How everyone finds products: by words, category and price, sorted, in pages. */
@NullMarked
package shop.catalog.browse;

import org.jspecify.annotations.NullMarked;
