/**
 * One day in the shop, from its start over the rush of a sale to the evening, and what it proves.
 */
@NullMarked
package shop.loadtest.story;

import org.jspecify.annotations.NullMarked;
