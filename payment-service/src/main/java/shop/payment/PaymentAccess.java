package shop.payment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.platform.security.AccessRules;

/**
 * Who may call what here: services pay, customers look at their own, merchandisers at the ledger.
 */
@Configuration(proxyBeanMethods = false)
class PaymentAccess {

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers("/payments/**")
            .hasAuthority("SCOPE_payments")
            .requestMatchers("/api/admin/**")
            .hasRole("merchandiser")
            .anyRequest()
            .hasRole("customer");
  }
}
