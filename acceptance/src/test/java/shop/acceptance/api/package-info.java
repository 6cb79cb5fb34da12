/**
 * What the services' OpenAPI documents promise, tried on the running shop, operation by operation.
 */
@NullMarked
package shop.acceptance.api;

import org.jspecify.annotations.NullMarked;
