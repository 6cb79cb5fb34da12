/** What the clients of a run asked, when, and what they heard: kept, so that it can be judged. */
@NullMarked
package shop.loadtest.history;

import org.jspecify.annotations.NullMarked;
