package shop.platform.discovery;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
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
    return buildRequest(request, addresses.reconstructURI(instance, named).toString());
  }
}
