package shop.platform.discovery;

import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.support.LoadBalancerClientFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** What Spring Cloud LoadBalancer makes once per service that is called. */
class BalancingConfiguration {

  /** A source that knows of no instance means that there is none: no static list is asked then. */
  @Bean
  ServiceInstanceListSupplier liveInstances(
      Environment environment, WatchedInstances watched, DiscoveryClient any, LeftOut leftOut) {
    String service = environment.getRequiredProperty(LoadBalancerClientFactory.PROPERTY_NAME);
    return new LiveInstances(service, watched.hasSource() ? watched : any, leftOut);
  }
}
