package shop.platform.discovery;

import java.util.List;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import reactor.core.publisher.Flux;

/**
 * What Spring's load balancer chooses from, anew for each request: the instances known now, without
 * those that refused. No cache: the list is in memory already.
 */
final class LiveInstances implements ServiceInstanceListSupplier {

  private final String service;
  private final DiscoveryClient discovery;
  private final LeftOut leftOut;

  LiveInstances(String service, DiscoveryClient discovery, LeftOut leftOut) {
    this.service = service;
    this.discovery = discovery;
    this.leftOut = leftOut;
  }

  @Override
  public String getServiceId() {
    return service;
  }

  @Override
  public Flux<List<ServiceInstance>> get() {
    return Flux.defer(() -> Flux.just(leftOut.without(discovery.getInstances(service))));
  }
}
