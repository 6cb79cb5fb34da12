/** Our view of catalog-service: regular stock, and what products are called. */
@NullMarked
package shop.timesale.catalog;

import org.jspecify.annotations.NullMarked;
