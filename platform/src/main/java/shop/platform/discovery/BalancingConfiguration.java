package shop.platform.discovery;

import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.support.LoadBalancerClientFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** What Spring Cloud LoadBalancer makes once per service that is called. */
class BalancingConfiguration {

  @Bean
  ServiceInstanceListSupplier liveInstances(
      Environment environment, DiscoveryClient discovery, LeftOut leftOut) {
    String service = environment.getRequiredProperty(LoadBalancerClientFactory.PROPERTY_NAME);
    return new LiveInstances(service, discovery, leftOut);
  }
}
