package shop.cart;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasRole;
import static org.springframework.security.authorization.AuthorizationManagers.anyOf;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import shop.platform.security.AccessRules;

/** Who may call what: a cart is filled by anyone, merged and paid for by customers. */
@Configuration(proxyBeanMethods = false)
class CartAccess {

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers("/api/cart", "/api/cart/items/*")
            .access(anyOf(hasRole("customer"), AuthenticatedAuthorizationManager.anonymous()))
            .requestMatchers("/api/cart/**")
            .hasRole("customer")
            .anyRequest()
            .authenticated();
  }
}
