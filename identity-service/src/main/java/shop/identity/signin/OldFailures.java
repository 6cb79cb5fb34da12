package shop.identity.signin;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Forgets failed attempts in time, and keeps their table small even under attack. */
@Component
class OldFailures {

  private static final Logger log = LoggerFactory.getLogger(OldFailures.class);

  private final Failures failures;
  private final SignInLimits limits;
  private final Clock clock;

  OldFailures(Failures failures, SignInLimits limits, Clock clock) {
    this.failures = failures;
    this.limits = limits;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "1m", fixedDelayString = "1m")
  void forget() {
    try {
      failures.forget(clock.instant().minus(limits.forgetAfter()), limits.remembered());
    } catch (DataAccessException | TransactionException e) {
      log.warn("Failed attempts are kept for another minute: {}", e.getMessage());
    }
  }
}
