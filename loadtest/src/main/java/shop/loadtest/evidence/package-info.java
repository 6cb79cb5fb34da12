/** What a run has left behind once it is quiet: rows, events, and how the clocks stand. */
@NullMarked
package shop.loadtest.evidence;

import org.jspecify.annotations.NullMarked;
