@NullMarked
package shop.loadtest.compare;

import org.jspecify.annotations.NullMarked;
