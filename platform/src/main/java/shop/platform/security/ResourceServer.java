package shop.platform.security;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** The chain of filters that every request to a service passes. */
@Configuration(proxyBeanMethods = false)
class ResourceServer {

  private static final String[] OPEN_TO_THE_PLATFORM = {
    "/actuator/health/**", "/actuator/info", "/actuator/prometheus", "/v3/api-docs/**", "/error"
  };

  /** Last, so that a service may put chains of its own before it. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain shopSecurityFilterChain(
      HttpSecurity http,
      ObjectProvider<AccessRules> rules,
      SecurityProperties properties,
      JsonMapper json) {
    SecurityProblems problems = new SecurityProblems(json);
    return http.authorizeHttpRequests(
            requests -> {
              requests.requestMatchers(OPEN_TO_THE_PLATFORM).permitAll();
              requests.requestMatchers("/api/admin/*/dead-letters/**").hasRole("operator");
              rules.getIfAvailable(ResourceServer::tokenForAnything).apply(requests);
            })
        .oauth2ResourceServer(server -> checkTokens(server, properties, problems))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable) // no cookie means anything here
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  private static AccessRules tokenForAnything() {
    return requests -> requests.anyRequest().authenticated();
  }

  private static void checkTokens(
      OAuth2ResourceServerConfigurer<HttpSecurity> server,
      SecurityProperties properties,
      SecurityProblems problems) {
    JwtAuthenticationConverter caller = new JwtAuthenticationConverter();
    caller.setJwtGrantedAuthoritiesConverter(new TokenAuthorities(properties.rolesClaim()));
    server.authenticationEntryPoint(problems).accessDeniedHandler(problems);
    server.jwt(jwt -> jwt.jwtAuthenticationConverter(caller));
    server.withObjectPostProcessor(answerFailures(problems));
  }

  /** Without this a provider that is away becomes an exception, a stack trace and an empty 500. */
  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answerFailures(
      SecurityProblems problems) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(problems::commence);
        return filter;
      }
    };
  }
}
