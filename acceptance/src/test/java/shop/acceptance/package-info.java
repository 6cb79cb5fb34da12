/** The whole shop, tested from outside: real processes, real database, real broker. */
@NullMarked
package shop.acceptance;

import org.jspecify.annotations.NullMarked;
