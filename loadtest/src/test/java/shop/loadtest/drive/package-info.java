@NullMarked
package shop.loadtest.drive;

import org.jspecify.annotations.NullMarked;
