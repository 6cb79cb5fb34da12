/** What the shop promises, and the verdict whether it was kept. */
@NullMarked
package shop.loadtest.check;

import org.jspecify.annotations.NullMarked;
