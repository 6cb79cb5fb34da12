/** The API documents of all services on one page. */
@NullMarked
package shop.gateway.docs;

import org.jspecify.annotations.NullMarked;
