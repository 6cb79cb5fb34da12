/** Pays for orders at an external provider, once each, and keeps a ledger that balances. */
@NullMarked
package shop.payment;

import org.jspecify.annotations.NullMarked;
