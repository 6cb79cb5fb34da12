package shop.identity.key;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The life of a signing key.
 *
 * @param rotateAfter how long one signs; zero: until an operator asks for the next
 * @param publishedBefore how long a new one is published before it signs, so that everyone knows it
 *     by then: services look every 5 minutes, instances of this one every minute
 */
@Validated
@ConfigurationProperties("shop.identity.keys")
record KeyRules(
    @NotNull @DefaultValue("90d") Duration rotateAfter,
    @NotNull @DefaultValue("15m") Duration publishedBefore) {

  /** Whether the successor of a key that signs from then on must be made now. */
  boolean isDue(Instant signsFrom, Instant now) {
    return rotateAfter.isPositive()
        && !now.isBefore(signsFrom.plus(rotateAfter).minus(publishedBefore));
  }
}
