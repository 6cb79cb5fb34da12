/** The training run of a service: what its build does so that its starts are fast. */
@NullMarked
package shop.platform.training;

import org.jspecify.annotations.NullMarked;
