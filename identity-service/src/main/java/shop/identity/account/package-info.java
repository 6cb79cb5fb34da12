/** People who have a login here, and what they may do. */
@NullMarked
package shop.identity.account;

import org.jspecify.annotations.NullMarked;
