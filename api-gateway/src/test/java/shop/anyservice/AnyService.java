package shop.anyservice;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.platform.security.AccessRules;

/** Guarded by the platform as the services of the shop are, and by nothing of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class AnyService {

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers("/api/admin/**")
            .hasRole("merchandiser")
            .requestMatchers("/stock/**")
            .hasAuthority("SCOPE_stock")
            .anyRequest()
            .hasRole("customer");
  }

  @RestController
  static class Edge {

    @GetMapping({"/api/orders", "/api/admin/orders", "/stock/allocations"})
    String whoAsks(@AuthenticationPrincipal(expression = "subject") String subject) {
      return subject;
    }
  }
}
