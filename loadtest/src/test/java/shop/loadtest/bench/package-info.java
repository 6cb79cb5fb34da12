@NullMarked
package shop.loadtest.bench;

import org.jspecify.annotations.NullMarked;
