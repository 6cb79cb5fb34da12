package shop.identity.signin;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import shop.identity.IdentityProperties;
import shop.identity.account.Account;
import shop.identity.account.Accounts;

/** Signing in and out in a browser. Sessions lie in the database, so any instance knows them. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(cleanupCron = Scheduled.CRON_DISABLED)
class SignInConfiguration {

  private static final String NOTHING_FROM_ELSEWHERE =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9._-]{1,32}");

  @Bean
  @Order(2)
  SecurityFilterChain signInChain(HttpSecurity http) {
    return http.securityMatcher("/login", "/login/**", "/logout")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .formLogin(form -> form.loginPage("/login").failureHandler(new SignInFailure()))
        .logout(logout -> logout.logoutSuccessUrl("/login?signed-out"))
        .headers(headers ->
            headers.contentSecurityPolicy(csp -> csp.policyDirectives(NOTHING_FROM_ELSEWHERE)))
        .build();
  }

  /** Whoever is signed in goes by the account's id, which becomes the token's subject. */
  @Bean
  UserDetailsService signIns(Accounts accounts) {
    return login ->
        Optional.of(login)
            .filter(typed -> LOGIN.matcher(typed).matches())
            .flatMap(accounts::withLogin)
            .map(SignInConfiguration::user)
            .orElseThrow(() -> new UsernameNotFoundException("no such login"));
  }

  @Bean
  AuthenticationProvider patientSignIn(
      UserDetailsService signIns,
      PasswordEncoder encoder,
      Failures failures,
      SignInLimits limits,
      Clock clock,
      MeterRegistry meters) {
    DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(signIns);
    passwords.setPasswordEncoder(encoder);
    return new PatientSignIn(passwords, failures, limits, clock, meters);
  }

  private static UserDetails user(Account account) {
    return User.withUsername(account.id()).password(account.passwordHash()).roles().build();
  }

  /** For signing out through OpenID Connect at an instance that did not see the signing in. */
  @Bean
  SessionRegistry sessionRegistry(JdbcIndexedSessionRepository sessions) {
    return new SpringSessionBackedSessionRegistry<>(sessions);
  }

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionLife(
      IdentityProperties properties) {
    return sessions -> sessions.setDefaultMaxInactiveInterval(properties.sessionLife());
  }

  /** Sent over HTTPS only where the request came over HTTPS; never to scripts or other sites. */
  @Bean
  CookieSerializer sessionCookie() {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName("shop-sign-in");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }
}
