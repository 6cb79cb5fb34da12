package shop.monolith.call;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;

/**
 * A request to a module, as it would be sent over HTTP.
 *
 * @param target path and query, encoded
 * @param length of the body in bytes, or -1 if nobody knows
 */
record Call(
    String method,
    String target,
    Map<String, Collection<String>> headers,
    InputStream body,
    long length) {}
