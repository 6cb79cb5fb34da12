/** Another service, whose code nobody may use. */
@NullMarked
package shop.neighbour;

import org.jspecify.annotations.NullMarked;
