/** Half of a cycle. */
@NullMarked
package shop.broken.bread;

import org.jspecify.annotations.NullMarked;
