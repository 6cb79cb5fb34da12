package shop.timesale;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import shop.platform.security.AccessRules;

/** Who may do what here: anyone looks, merchandisers plan, customers reserve. */
@Configuration(proxyBeanMethods = false)
class TimesaleAccess {

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.GET, "/api/timesales", "/api/timesales/*")
            .permitAll()
            // For the platform, which asks each instance itself; the gateway has no way there.
            .requestMatchers(HttpMethod.GET, "/scaling")
            .permitAll()
            .requestMatchers("/api/admin/**")
            .hasRole("merchandiser")
            .anyRequest()
            .hasRole("customer");
  }
}
