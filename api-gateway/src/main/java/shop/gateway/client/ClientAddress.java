package shop.gateway.client;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Knows who asked and under which name the shop was asked. What a client says of itself is dropped,
 * unless the client is a proxy that we trust.
 */
@Component
public final class ClientAddress {

  private static final String FOR = "X-Forwarded-For";
  private static final String HOST = "X-Forwarded-Host";
  private static final String PROTO = "X-Forwarded-Proto";

  /** Some proxies add the port that the client had. */
  private static final Pattern PORT = Pattern.compile("(?<=^[0-9.]{7,15}):[0-9]+$");

  private final List<IpAddressMatcher> trusted;

  ClientAddress(ProxyProperties properties) {
    trusted = properties.trustedProxies().stream().map(IpAddressMatcher::new).toList();
  }

  /** Whether a header may only come from here. */
  public static boolean isOwn(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return name.startsWith("x-forwarded-") || name.equals("forwarded") || name.equals("x-real-ip");
  }

  /** The client's own address, or nothing for a proxy of ours that speaks for itself. */
  public Optional<String> of(HttpServletRequest in) {
    if (!isTrusted(in.getRemoteAddr())) {
      return Optional.of(in.getRemoteAddr());
    }
    List<String> chain = chain(in);
    List<String> believed = believed(in.getRemoteAddr(), chain);
    boolean onlyOurs = believed.size() > chain.size() && isTrusted(believed.getFirst());
    return onlyOurs ? Optional.empty() : Optional.of(believed.getFirst());
  }

  /** Whether the client came over HTTPS, to us or to a proxy of ours. */
  public boolean isSecure(HttpServletRequest in) {
    return "https".equalsIgnoreCase(scheme(in));
  }

  /** Tells a service what is known of the client. */
  public void state(HttpServletRequest in, HttpMessage out) {
    String client = in.getRemoteAddr();
    boolean proxied = isTrusted(client);
    out.setHeader(FOR, proxied ? String.join(", ", believed(client, chain(in))) : client);
    out.setHeader(
        HOST, either(proxied ? in.getHeader(HOST) : null, in.getHeader(HttpHeaders.HOST)));
    out.setHeader(PROTO, scheme(in));
  }

  /**
   * From the client to the proxy next to us. It is read from its end: what stands before the first
   * stranger may be that stranger's invention, and nonsense is not believed either.
   */
  private List<String> believed(String nearest, List<String> chain) {
    Deque<String> hops = new ArrayDeque<>(List.of(nearest));
    for (String hop : chain.reversed()) {
      if (!isTrusted(hops.getFirst()) || !isAddress(hop)) {
        break;
      }
      hops.addFirst(hop);
    }
    return List.copyOf(hops);
  }

  private String scheme(HttpServletRequest in) {
    String stated = isTrusted(in.getRemoteAddr()) ? in.getHeader(PROTO) : null;
    return stated == null ? in.getScheme() : stated;
  }

  private boolean isTrusted(String address) {
    return !trusted.isEmpty() && trusted.stream().anyMatch(proxy -> proxy.matches(address));
  }

  /** Asks no name server. */
  private static boolean isAddress(String hop) {
    try {
      return InetAddress.ofLiteral(hop) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Each proxy may add to the last header or send one of its own. */
  private static List<String> chain(HttpServletRequest in) {
    return Collections.list(in.getHeaders(FOR)).stream()
        .flatMap(header -> Pattern.compile(",").splitAsStream(header))
        .map(hop -> PORT.matcher(hop.strip()).replaceFirst(""))
        .filter(hop -> !hop.isEmpty())
        .toList();
  }

  private static @Nullable String either(@Nullable String stated, @Nullable String seen) {
    return stated == null ? seen : stated;
  }
}
