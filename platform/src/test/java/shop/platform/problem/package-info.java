/** Facts about problem details. */
@NullMarked
package shop.platform.problem;

import org.jspecify.annotations.NullMarked;
