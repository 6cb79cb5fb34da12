/** Facts about how services are run. */
@NullMarked
package shop.platform;

import org.jspecify.annotations.NullMarked;
