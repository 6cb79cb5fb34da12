package shop.platform.discovery;

import feign.Client;
import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;
import org.springframework.cloud.loadbalancer.support.LoadBalancerClientFactory;
import org.springframework.cloud.openfeign.loadbalancer.FeignBlockingLoadBalancerClient;

/**
 * Sends what a Feign client says to a live instance of the service that its URL names. It is a kind
 * of Spring's own client so that Feign takes its delegate where a client has a fixed URL.
 */
final class BalancedFeign extends FeignBlockingLoadBalancerClient {

  private final LoadBalancerClient addresses;
  private final Balancer balancer;

  BalancedFeign(
      Client delegate,
      LoadBalancerClient addresses,
      LoadBalancerClientFactory factory,
      Balancer balancer) {
    super(delegate, addresses, factory, List.of());
    this.addresses = addresses;
    this.balancer = balancer;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    URI named = URI.create(request.url());
    return balancer.call(
        named.getHost(), instance -> getDelegate().execute(at(instance, named, request), options));
  }

  private Request at(ServiceInstance instance, URI named, Request request) {
    Request sendable = request.httpMethod() == HttpMethod.POST ? withBody(request) : request;
    return buildRequest(sendable, addresses.reconstructURI(instance, named).toString());
  }

  /**
   * The JVM's own connection silently repeats a {@code POST} without a body when a kept-alive
   * connection broke, but never one whose body it streams; an empty body is streamed too.
   */
  private static Request withBody(Request request) {
    if (request.body() != null) {
      return request;
    }
    Map<String, Collection<String>> headers = new HashMap<>(request.headers());
    headers.put("Content-Length", List.of("0"));
    return Request.create(
        request.httpMethod(),
        request.url(),
        headers,
        Request.Body.create(new byte[0]),
        request.requestTemplate());
  }
}
