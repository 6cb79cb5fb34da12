@NullMarked
package shop.loadtest.evidence;

import org.jspecify.annotations.NullMarked;
