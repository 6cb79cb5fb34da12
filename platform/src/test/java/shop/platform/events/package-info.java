/** Events without a broker or a database. */
@NullMarked
package shop.platform.events;

import org.jspecify.annotations.NullMarked;
