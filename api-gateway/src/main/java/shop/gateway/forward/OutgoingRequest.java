package shop.gateway.forward;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.net.URIAuthority;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import shop.gateway.client.ClientAddress;

/** Writes a client's request anew for a service: same method, path, headers and body. */
final class OutgoingRequest {

  /** Said anew by the connection to the service. */
  private static final Set<String> RESTATED = Set.of("host", "content-length", "expect");

  /** The body's type stands among the copied headers. */
  private static final @Nullable ContentType NO_TYPE = null;

  private final ClientAddress clientAddress;
  private final TraceContext trace;
  private final long maxBody;

  OutgoingRequest(ClientAddress clientAddress, TraceContext trace, long maxBody) {
    this.clientAddress = clientAddress;
    this.trace = trace;
    this.maxBody = maxBody;
  }

  /**
   * Makes the request to send.
   *
   * @param path where to, or null for the client's own path and query
   * @throws RequestBody.TooLarge if the client announces more than we accept
   */
  ClassicHttpRequest of(HttpServletRequest in, @Nullable String path) throws IOException {
    ClassicHttpRequest out =
        new BasicClassicHttpRequest(in.getMethod(), path == null ? target(in) : path);
    copyHeaders(in, out);
    out.setAuthority(host(in));
    clientAddress.state(in, out);
    trace.state(out);
    if (in.getContentLengthLong() > maxBody) {
      throw new RequestBody.TooLarge();
    }
    if (in.getContentLengthLong() > 0 || in.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
      RequestBody body = new RequestBody(in.getInputStream(), maxBody);
      out.setEntity(new InputStreamEntity(body, in.getContentLengthLong(), NO_TYPE));
    }
    return out;
  }

  private static String target(HttpServletRequest in) {
    String query = in.getQueryString();
    return query == null ? in.getRequestURI() : in.getRequestURI() + "?" + query;
  }

  /** The name under which the client called the shop; sign-in pages build their links from it. */
  private static URIAuthority host(HttpServletRequest in) {
    return new URIAuthority(in.getServerName(), port(in));
  }

  private static int port(HttpServletRequest in) {
    String host = in.getHeader(HttpHeaders.HOST);
    boolean stated = host != null && host.lastIndexOf(':') > host.lastIndexOf(']');
    return stated ? in.getServerPort() : -1;
  }

  private static void copyHeaders(HttpServletRequest in, ClassicHttpRequest out) {
    HopByHop hop = HopByHop.of(in.getHeader(HttpHeaders.CONNECTION));
    for (String name : Collections.list(in.getHeaderNames())) {
      if (!hop.contains(name)
          && !RESTATED.contains(name.toLowerCase(Locale.ROOT))
          && !ClientAddress.isOwn(name)) {
        in.getHeaders(name).asIterator().forEachRemaining(value -> out.addHeader(name, value));
      }
    }
  }
}
