/** Real neighbours and hard rules for the tests of every service. */
@NullMarked
package shop.platform.testing;

import org.jspecify.annotations.NullMarked;
