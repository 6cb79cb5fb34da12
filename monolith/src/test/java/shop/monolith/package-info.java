@NullMarked
package shop.monolith;

import org.jspecify.annotations.NullMarked;
