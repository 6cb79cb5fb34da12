/** The benchmarks: what runs, in which order it is driven, and what comes out. */
@NullMarked
package shop.loadtest.bench;

import org.jspecify.annotations.NullMarked;
