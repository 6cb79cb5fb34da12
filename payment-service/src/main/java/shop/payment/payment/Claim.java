package shop.payment.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One caller's right to work on a payment alone, until a moment when it is taken for dead. */
@Embeddable
record Claim(@Column(name = "claim_id") String id, @Column(name = "claimed_until") Instant until) {

  static Claim of(Instant now, Duration length) {
    return new Claim(UUID.randomUUID().toString(), now.plus(length));
  }

  boolean isLive(Instant now) {
    return now.isBefore(until);
  }
}
