@NullMarked
package shop.loadtest.archive;

import org.jspecify.annotations.NullMarked;
