/** What the shop sells: products in categories, in Korean and English, priced in won. */
@NullMarked
package shop.catalog.product;

import org.jspecify.annotations.NullMarked;
