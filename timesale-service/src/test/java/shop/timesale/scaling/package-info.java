@NullMarked
package shop.timesale.scaling;

import org.jspecify.annotations.NullMarked;
