package shop.identity.signin;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.transaction.TransactionException;

/**
 * Looks at a password only when neither its login nor its sender has to wait. An attempt on a login
 * counts as failed before it is looked at, so that many at once are no way around the wait.
 */
final class PatientSignIn implements AuthenticationProvider {

  private final AuthenticationProvider passwords;
  private final Failures failures;
  private final SignInLimits limits;
  private final Clock clock;
  private final MeterRegistry meters;

  PatientSignIn(
      AuthenticationProvider passwords,
      Failures failures,
      SignInLimits limits,
      Clock clock,
      MeterRegistry meters) {
    this.passwords = passwords;
    this.failures = failures;
    this.limits = limits;
    this.clock = clock;
    this.meters = meters;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  @Override
  public @Nullable Authentication authenticate(Authentication attempt) {
    try {
      return patiently(attempt);
    } catch (DataAccessException | TransactionException e) {
      throw new InternalAuthenticationServiceException("No look at failed attempts", e);
    }
  }

  private @Nullable Authentication patiently(Authentication attempt) {
    Subject login = Subject.login(attempt.getName());
    Optional<Subject> address = address(attempt);
    Instant now = clock.instant();
    address
        .flatMap(from -> failures.wait(from, now))
        .or(() -> failures.count(login, limits.login(), now))
        .ifPresent(this::refuse);
    try {
      @Nullable Authentication signedIn = passwords.authenticate(attempt);
      failures.forget(login);
      count("signed-in");
      return signedIn;
    } catch (BadCredentialsException e) {
      address.ifPresent(from -> failures.count(from, limits.address(), clock.instant()));
      count("wrong");
      throw e;
    }
  }

  private void refuse(Duration pause) {
    count("must-wait");
    throw new MustWait(pause);
  }

  private void count(String outcome) {
    meters.counter("shop.identity.sign.in", "outcome", outcome).increment();
  }

  private static Optional<Subject> address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? Optional.of(Subject.address(String.valueOf(details.getRemoteAddress())))
        : Optional.empty();
  }
}
