/** What one day in the shop came to: its figures, what they must prove, and a page to look at. */
@NullMarked
package shop.loadtest.report;

import org.jspecify.annotations.NullMarked;
