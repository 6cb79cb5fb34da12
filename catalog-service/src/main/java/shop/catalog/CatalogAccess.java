package shop.catalog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import shop.platform.security.AccessRules;

/** Who may call what: everyone looks, merchandisers administer, neighbours move stock. */
@Configuration(proxyBeanMethods = false)
class CatalogAccess {

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.GET, "/api/products", "/api/products/*", "/api/categories")
            .permitAll()
            .requestMatchers("/api/admin/**")
            .hasRole("merchandiser")
            .requestMatchers("/prices")
            .hasAuthority("SCOPE_prices")
            .requestMatchers("/stock/**")
            .hasAuthority("SCOPE_stock")
            .anyRequest()
            .authenticated();
  }
}
