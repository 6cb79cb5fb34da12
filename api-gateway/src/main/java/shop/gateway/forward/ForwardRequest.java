package shop.gateway.forward;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Set;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.DeadlineTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import shop.platform.discovery.Balancer;
import shop.platform.problem.Problems;

/**
 * Passes each request on to one live instance. A connection that does not come about is tried at
 * another instance, since nothing was sent. After that a read is asked once more elsewhere when its
 * connection breaks; a write never is, because nobody here can know whether it took effect.
 */
final class ForwardRequest implements HandlerFunction<ServerResponse> {

  private static final Logger log = LoggerFactory.getLogger(ForwardRequest.class);
  private static final Set<String> READS = Set.of("GET", "HEAD");

  private final String service;
  private final @Nullable String path;
  private final Balancer balancer;
  private final HttpClient connections;
  private final OutgoingRequest outgoing;

  ForwardRequest(
      String service,
      @Nullable String path,
      Balancer balancer,
      HttpClient connections,
      OutgoingRequest outgoing) {
    this.service = service;
    this.path = path;
    this.balancer = balancer;
    this.connections = connections;
    this.outgoing = outgoing;
  }

  @Override
  public ServerResponse handle(ServerRequest request) {
    HttpServletRequest in = request.servletRequest();
    if (!PlainPath.is(in.getRequestURI())) {
      return BrokenExchange.answer(
          Problems.badRequest("Write the path plainly, without dots and encoded slashes."));
    }
    try {
      return new ForwardedAnswer(READS.contains(in.getMethod()) ? read(in) : exchange(in));
    } catch (ConnectionRequestTimeoutException e) {
      // The metrics count a crowd; a line for each of them would only hold it up.
      return BrokenExchange.answer(e, in);
    } catch (IOException e) {
      log.warn("{} {} to {}: {}", in.getMethod(), in.getRequestURI(), service, e.toString());
      return BrokenExchange.answer(e, in);
    }
  }

  private ClassicHttpResponse read(HttpServletRequest in) throws IOException {
    try {
      return exchange(in);
    } catch (BrokenOff e) {
      return exchange(in);
    }
  }

  private ClassicHttpResponse exchange(HttpServletRequest in) throws IOException {
    return balancer.call(service, instance -> exchange(in, instance));
  }

  private ClassicHttpResponse exchange(HttpServletRequest in, ServiceInstance instance)
      throws IOException {
    HttpHost target = new HttpHost("http", instance.getHost(), instance.getPort());
    try {
      return connections.executeOpen(target, outgoing.of(in, path), null);
    } catch (ConnectTimeoutException e) {
      throw (ConnectException) new ConnectException(e.getMessage()).initCause(e);
    } catch (ConnectException
        | ClientProtocolException
        | SocketTimeoutException
        | ConnectionRequestTimeoutException
        | RequestBody.TooLarge
        | RequestBody.ClientGone e) {
      throw e;
    } catch (IOException e) {
      if (e.getCause() instanceof DeadlineTimeoutException) {
        throw waitedInVain(e);
      }
      balancer.leaveOut(instance, e);
      throw new BrokenOff(e);
    }
  }

  /**
   * What the pool means when the wait for a connection was over just as one was given back: it says
   * so in other words than when none was. Nothing was sent, and the instance is not to blame.
   */
  private static IOException waitedInVain(IOException failure) {
    return (IOException) new ConnectionRequestTimeoutException("no connection").initCause(failure);
  }
}
