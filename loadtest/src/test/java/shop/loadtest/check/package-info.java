@NullMarked
package shop.loadtest.check;

import org.jspecify.annotations.NullMarked;
