package shop.identity.key;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import shop.identity.IdentityProperties;

/**
 * Publishes the next key well before it signs, and destroys an old one when nothing that it signed
 * is good any more. Every instance sees to it; the primary key of the table decides between two.
 */
@Component
class KeyRotation {

  private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);

  /** For clocks that differ, and for instances that look a little later. */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final KeyRing ring;
  private final KeyRules rules;
  private final Duration tokenLife;
  private final Clock clock;

  KeyRotation(
      KeyRing ring,
      KeyRules rules,
      IdentityProperties properties,
      Clock clock,
      MeterRegistry meters) {
    this.ring = ring;
    this.rules = rules;
    this.tokenLife = properties.tokenLife();
    this.clock = clock;
    Gauge.builder("shop.identity.key.age", this, KeyRotation::ageOfTheSigningKey)
        .description("How long the signing key has been signing")
        .baseUnit("seconds")
        .register(meters);
  }

  /** Keeps what it has when the database does not answer. */
  @Scheduled(
      initialDelayString = "${shop.identity.keys.look:1m}",
      fixedDelayString = "${shop.identity.keys.look:1m}")
  void lookNow() {
    try {
      look();
    } catch (DataAccessException | KeySecretException e) {
      log.warn("No look at the signing keys: {}", e.getMessage());
    }
  }

  void look() {
    ring.look();
    Instant now = clock.instant();
    if (rules.isDue(ring.published().getFirst().signsFrom(), now)) {
      ring.announce(now.plus(rules.publishedBefore()));
    }
    destroyTheSpent(now);
  }

  /** Publishes the next key now; nothing when one waits to sign already. */
  void rotate() {
    ring.look();
    Instant now = clock.instant();
    if (ring.published().getFirst().maySign(now)) {
      ring.announce(now.plus(rules.publishedBefore()));
    }
  }

  /** A key is spent when the last token that it can have signed has expired. */
  private void destroyTheSpent(Instant now) {
    List<PublishedKey> newestFirst = ring.published();
    for (int i = 1; i < newestFirst.size(); i++) {
      Instant succeeded = newestFirst.get(i - 1).signsFrom();
      if (succeeded.plus(tokenLife).plus(MARGIN).isBefore(now)) {
        ring.destroyUpTo(newestFirst.get(i));
        return;
      }
    }
  }

  private double ageOfTheSigningKey() {
    return Duration.between(ring.signing().signsFrom(), clock.instant()).toSeconds();
  }
}
