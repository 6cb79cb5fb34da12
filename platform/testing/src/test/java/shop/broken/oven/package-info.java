/** Half of a cycle. */
@NullMarked
package shop.broken.oven;

import org.jspecify.annotations.NullMarked;
