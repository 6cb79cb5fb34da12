package shop.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import shop.identity.account.Role;
import shop.platform.security.AccessRules;

/** Who may call what here, apart from the provider's own endpoints and the sign-in page. */
@Configuration(proxyBeanMethods = false)
class IdentityRules {

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.POST, "/api/customers", "/dev/tokens")
            .permitAll()
            .requestMatchers("/api/admin/**")
            .hasRole(Role.OPERATOR.claim())
            .anyRequest()
            .authenticated();
  }
}
