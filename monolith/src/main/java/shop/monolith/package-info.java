/** The services of the shop in one process, each as it is: an assembly, no code of the shop. */
@NullMarked
package shop.monolith;

import org.jspecify.annotations.NullMarked;
