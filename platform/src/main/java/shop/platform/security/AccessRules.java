package shop.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may call what in one service: the one place where a service opens its doors. */
@FunctionalInterface
public interface AccessRules {

  /** Adds the rules, the last of which should say what holds for any other request. */
  void apply(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests);
}
