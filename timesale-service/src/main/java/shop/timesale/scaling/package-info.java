/** What this service tells those who decide how many instances of it run. */
@NullMarked
package shop.timesale.scaling;

import org.jspecify.annotations.NullMarked;
