/** How services speak HTTP: strict with what clients send, lenient with what neighbours add. */
@NullMarked
package shop.platform.http;

import org.jspecify.annotations.NullMarked;
