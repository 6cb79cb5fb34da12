package shop.gateway.forward;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Tells a service who asked and under which name the shop was asked. What a client says of itself
 * is dropped, unless the client is a proxy that we trust.
 */
final class ClientAddress {

  private static final String FOR = "X-Forwarded-For";
  private static final String HOST = "X-Forwarded-Host";
  private static final String PROTO = "X-Forwarded-Proto";

  private final List<IpAddressMatcher> trusted;

  ClientAddress(List<String> trustedProxies) {
    trusted = trustedProxies.stream().map(IpAddressMatcher::new).toList();
  }

  /** Whether a header may only come from here. */
  static boolean isOwn(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return name.startsWith("x-forwarded-") || name.equals("forwarded") || name.equals("x-real-ip");
  }

  void state(HttpServletRequest in, HttpMessage out) {
    String client = in.getRemoteAddr();
    boolean proxied = trusted.stream().anyMatch(proxy -> proxy.matches(client));
    String chain = proxied ? in.getHeader(FOR) : null;
    out.setHeader(FOR, chain == null ? client : chain + ", " + client);
    out.setHeader(
        HOST, either(proxied ? in.getHeader(HOST) : null, in.getHeader(HttpHeaders.HOST)));
    out.setHeader(PROTO, either(proxied ? in.getHeader(PROTO) : null, in.getScheme()));
  }

  private static @Nullable String either(@Nullable String stated, @Nullable String seen) {
    return stated == null ? seen : stated;
  }
}
