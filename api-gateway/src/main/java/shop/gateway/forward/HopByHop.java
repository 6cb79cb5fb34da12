package shop.gateway.forward;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Headers that speak of one connection and not of the message (RFC 9110, 7.6.1). */
final class HopByHop {

  private static final Set<String> ALWAYS =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private final Set<String> named;

  private HopByHop(Set<String> named) {
    this.named = named;
  }

  /** Those of a message, of which {@code Connection} may name more. */
  static HopByHop of(@Nullable String connection) {
    if (connection == null
        || connection.equalsIgnoreCase("keep-alive")
        || connection.equalsIgnoreCase("close")) {
      return new HopByHop(Set.of());
    }
    Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Arrays.stream(connection.split(",")).map(String::strip).forEach(named::add);
    return new HopByHop(named);
  }

  boolean contains(String header) {
    return ALWAYS.contains(header.toLowerCase(Locale.ROOT)) || named.contains(header);
  }
}
