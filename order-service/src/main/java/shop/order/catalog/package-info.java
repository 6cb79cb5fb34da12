/** Our view of catalog-service: the regular stock that orders from carts hold. */
@NullMarked
package shop.order.catalog;

import org.jspecify.annotations.NullMarked;
