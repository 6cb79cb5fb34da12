/**
 * The one public door of the shop: it knows the way to each service, and nothing of its business.
 */
@NullMarked
package shop.gateway;

import org.jspecify.annotations.NullMarked;
