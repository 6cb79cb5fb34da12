/** What every service of the shop needs and nobody sells. */
@NullMarked
package shop.platform;

import org.jspecify.annotations.NullMarked;
