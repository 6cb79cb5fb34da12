/** Refusals and failures as RFC 9457 problem details, each with a type of its own. */
@NullMarked
package shop.platform.problem;

import org.jspecify.annotations.NullMarked;
