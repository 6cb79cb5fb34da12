@NullMarked
package shop.loadtest.history;

import org.jspecify.annotations.NullMarked;
