/** A service that breaks each rule of the house, so that each rule is seen to fail. */
@NullMarked
package shop.broken;

import org.jspecify.annotations.NullMarked;
