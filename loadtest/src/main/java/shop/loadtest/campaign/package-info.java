/** The campaign of faults: breaks what can break while customers buy, and has the rest judged. */
@NullMarked
package shop.loadtest.campaign;

import org.jspecify.annotations.NullMarked;
