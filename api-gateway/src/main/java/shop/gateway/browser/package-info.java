/** What browsers are told: what to refuse on our pages, and which other sites may call us. */
@NullMarked
package shop.gateway.browser;

import org.jspecify.annotations.NullMarked;
