/** What neighbours ask before they promise a price. */
@NullMarked
package shop.catalog.price;

import org.jspecify.annotations.NullMarked;
