/** Services that are spoilt on purpose: a checker that passes one of them proves nothing. */
@NullMarked
package shop.loadtest.mutant;

import org.jspecify.annotations.NullMarked;
