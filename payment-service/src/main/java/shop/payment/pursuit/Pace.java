package shop.payment.pursuit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How fast undecided work is gone after.
 *
 * @param every how often each instance looks for work whose time has come
 * @param batch how many payments, and how many refunds, it takes in hand each time
 * @param claim how long one worker alone has a piece of work; longer than a call to the provider
 *     with its repetition takes, else two would ask the provider the same at once
 * @param first wait after the first unclear answer; each further one doubles it
 * @param longest wait between two attempts
 * @param watch how long after the request a voided payment is looked at for a late success
 */
@ConfigurationProperties("shop.payment.pursuit")
@Validated
public record Pace(
    @NotNull @DurationMin(millis = 1) @DefaultValue("1s") Duration every,
    @Positive @Max(1000) @DefaultValue("50") int batch,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("15s") Duration claim,
    @NotNull @DurationMin(millis = 1) @DefaultValue("2s") Duration first,
    @NotNull @DurationMin(millis = 1) @DefaultValue("1m") Duration longest,
    @NotNull @DurationMin(millis = 0) @DefaultValue("24h") Duration watch) {

  /** When to ask again after so many unclear answers. */
  Instant retry(Instant now, int attempts) {
    Duration wait = doubled(attempts);
    return now.plus(wait.compareTo(longest) < 0 ? wait : longest);
  }

  /** When to look again at what seems settled: ever more seldom. */
  Instant look(Instant now, int attempts) {
    return now.plus(doubled(attempts));
  }

  private Duration doubled(int attempts) {
    return first.multipliedBy(1L << Math.min(attempts, 20));
  }
}
