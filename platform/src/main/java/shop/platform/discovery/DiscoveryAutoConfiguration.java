package shop.platform.discovery;

import feign.Client;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;
import org.springframework.cloud.loadbalancer.annotation.LoadBalancerClients;
import org.springframework.cloud.loadbalancer.config.BlockingLoadBalancerClientAutoConfiguration;
import org.springframework.cloud.loadbalancer.support.LoadBalancerClientFactory;
import org.springframework.cloud.openfeign.loadbalancer.FeignBlockingLoadBalancerClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.platform.PlatformAutoConfiguration;
import shop.platform.RepeatedWork;

/** Finds the live instances of neighbours, for any service that calls one. */
@AutoConfiguration(
    after = {
      PlatformAutoConfiguration.class,
      BlockingLoadBalancerClientAutoConfiguration.class,
      CompositeMeterRegistryAutoConfiguration.class
    },
    beforeName = {
      "org.springframework.cloud.openfeign.loadbalancer.FeignLoadBalancerAutoConfiguration",
      "org.springframework.cloud.openfeign.FeignAutoConfiguration"
    })
@ConditionalOnClass(LoadBalancerClientFactory.class)
@EnableConfigurationProperties(DiscoveryProperties.class)
@LoadBalancerClients(defaultConfiguration = BalancingConfiguration.class)
public class DiscoveryAutoConfiguration {

  @Bean
  WatchedInstances watchedInstances(
      DiscoveryProperties properties, MeterRegistry meters, Clock clock) {
    return new WatchedInstances(source(properties), meters, clock);
  }

  private static InstanceSource source(DiscoveryProperties properties) {
    if (properties.url() != null) {
      return new ListedInstances(properties.url());
    }
    return properties.dns()
        ? new NamedInstances(DiscoveryAutoConfiguration::resolve, properties.dnsPort())
        : InstanceSource.NONE;
  }

  private static List<String> resolve(String name) throws UnknownHostException {
    return Arrays.stream(InetAddress.getAllByName(name)).map(InetAddress::getHostAddress).toList();
  }

  @Bean
  RepeatedWork instanceWatch(WatchedInstances instances, DiscoveryProperties properties) {
    return new RepeatedWork(
        "instance-watch",
        properties.interval(),
        () -> {
          instances.refresh();
          return properties.interval();
        });
  }

  @Bean
  LeftOut leftOut(Clock clock, DiscoveryProperties properties) {
    return new LeftOut(clock, properties.leaveOut());
  }

  @Bean
  Balancer balancer(LoadBalancerClient choice, LeftOut leftOut) {
    return new Balancer(choice, leftOut);
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(FeignBlockingLoadBalancerClient.class)
  static class Feign {

    /** Replaceable: services that share a process call each other without a network. */
    @Bean
    @ConditionalOnMissingBean
    Client feignClient(
        LoadBalancerClient addresses, LoadBalancerClientFactory factory, Balancer balancer) {
      return new BalancedFeign(new Client.Default(null, null), addresses, factory, balancer);
    }
  }
}
