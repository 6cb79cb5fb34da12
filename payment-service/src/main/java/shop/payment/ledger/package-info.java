/**
 * Every movement of money as one entry from an account to another, and the proof that it adds up.
 */
@NullMarked
package shop.payment.ledger;

import org.jspecify.annotations.NullMarked;
