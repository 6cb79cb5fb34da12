@NullMarked
package shop.loadtest;

import org.jspecify.annotations.NullMarked;
