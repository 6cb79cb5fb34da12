package shop.order;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.platform.security.AccessRules;

/** Who may call this service. */
@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers("/api/orders", "/api/orders/**")
            .hasRole("customer")
            .requestMatchers("/api/admin/orders/**")
            .hasRole("merchandiser")
            .requestMatchers("/orders/**")
            .hasAuthority("SCOPE_orders")
            .anyRequest()
            .authenticated();
  }
}
