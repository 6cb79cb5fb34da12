/**
 * Events on a real broker and real databases: what is promised, and what happens when parts fail.
 */
@NullMarked
package shop.platform.events;

import org.jspecify.annotations.NullMarked;
