/** How merchandisers list, change and withdraw products without overwriting each other. */
@NullMarked
package shop.catalog.administration;

import org.jspecify.annotations.NullMarked;
