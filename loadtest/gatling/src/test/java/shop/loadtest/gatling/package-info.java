/**
 * Customers as Gatling plays them; what they do and how many come stands in {@code scenarios.json}.
 */
@NullMarked
package shop.loadtest.gatling;

import org.jspecify.annotations.NullMarked;
