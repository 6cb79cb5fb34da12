/** The service as its users meet it: over HTTP, on a real database. */
@NullMarked
package shop.identity;

import org.jspecify.annotations.NullMarked;
