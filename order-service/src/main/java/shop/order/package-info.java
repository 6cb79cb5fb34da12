/** Orders, from the wish to the confirmed purchase or back. */
@NullMarked
package shop.order;

import org.jspecify.annotations.NullMarked;
