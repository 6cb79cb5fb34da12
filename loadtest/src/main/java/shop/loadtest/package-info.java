/** The commands that drive a shop, measure it and judge it. */
@NullMarked
package shop.loadtest;

import org.jspecify.annotations.NullMarked;
