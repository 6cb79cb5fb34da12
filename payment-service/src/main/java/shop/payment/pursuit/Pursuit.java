package shop.payment.pursuit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who works on something, and when the next one may.
 *
 * <p>A claim is one worker's right to work alone, until a moment when it is taken for dead.
 *
 * @param dueAt when it is to be taken up again by anybody; null when there is nothing to do
 * @param attempts without progress
 */
@Embeddable
public record Pursuit(
    @Column(name = "claim_id") @Nullable String claimId,
    @Column(name = "claimed_until") @Nullable Instant claimedUntil,
    @Column(name = "due_at") @Nullable Instant dueAt,
    @Column(name = "attempts") int attempts) {

  /** Nothing to do. */
  public static final Pursuit NONE = new Pursuit(null, null, null, 0);

  /** Something to do at once. */
  public static Pursuit due(Instant now) {
    return new Pursuit(null, null, now, 0);
  }

  /** Whether somebody is at work. */
  public boolean isHeld(Instant now) {
    return claimedUntil != null && now.isBefore(claimedUntil);
  }

  /** Whether this claim is the last that was given; another's answer no longer counts. */
  public boolean isHeldBy(String claim) {
    return claim.equals(claimId);
  }

  /** Whether it is time to take it up unasked. */
  public boolean isDue(Instant now) {
    return dueAt != null && !now.isBefore(dueAt) && !isHeld(now);
  }

  /** Given to a new worker; if it dies, the work is due when its claim ends. */
  public Pursuit claim(Instant now, Pace pace) {
    Instant until = now.plus(pace.claim());
    return new Pursuit(UUID.randomUUID().toString(), until, until, attempts);
  }

  /** Free again, to be taken up after a wait. */
  public Pursuit retry(Instant now, Pace pace) {
    return new Pursuit(null, null, pace.retry(now, attempts), attempts + 1);
  }

  /** Free again, to be looked at once more, to be sure. */
  public Pursuit watch(Instant now, Pace pace) {
    return new Pursuit(null, null, pace.look(now, attempts), attempts + 1);
  }
}
