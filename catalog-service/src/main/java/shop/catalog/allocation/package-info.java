/** Stock that moves to a time sale and back, stated as totals that only grow. */
@NullMarked
package shop.catalog.allocation;

import org.jspecify.annotations.NullMarked;
