/** Whether runs of one scenario that were played by different tools heard the same answers. */
@NullMarked
package shop.loadtest.compare;

import org.jspecify.annotations.NullMarked;
