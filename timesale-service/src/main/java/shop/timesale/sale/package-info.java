/** Planning, changing, ending and showing sales, and moving their stock. */
@NullMarked
package shop.timesale.sale;

import org.jspecify.annotations.NullMarked;
