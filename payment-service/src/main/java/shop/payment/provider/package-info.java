/** The external payment provider over HTTP, which may be slow, down or say no. */
@NullMarked
package shop.payment.provider;

import org.jspecify.annotations.NullMarked;
