package shop.platform.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This service's own access token, asked for once and renewed ahead of its end.
 *
 * <p>One caller renews while the others use the old token; a provider that is away is asked again
 * after a pause and matters only once the token has really ended.
 */
final class OwnToken {

  private static final Logger log = LoggerFactory.getLogger(OwnToken.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private final TokenEndpoint endpoint;
  private final Clock clock;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable Held held;
  private volatile Instant nextTry = Instant.MIN;
  private volatile String lastFailure = "";

  OwnToken(TokenEndpoint endpoint, Clock clock) {
    this.endpoint = endpoint;
    this.clock = clock;
  }

  /**
   * A token that is good for this moment's call.
   *
   * @throws IOException when there is none and the provider gives none
   */
  String value() throws IOException {
    Held now = held;
    if (now != null && now.fresh(clock.instant())) {
      return now.token();
    }
    if (now != null && now.usable(clock.instant())) {
      renewUnlessOthersDo();
    } else {
      renew();
    }
    now = held;
    if (now == null || !now.usable(clock.instant())) {
      throw new IOException(lastFailure);
    }
    return now.token();
  }

  private void renewUnlessOthersDo() {
    if (asking.tryLock()) {
      try {
        askUnlessJustTried();
      } finally {
        asking.unlock();
      }
    }
  }

  private void renew() {
    asking.lock();
    try {
      askUnlessJustTried();
    } finally {
      asking.unlock();
    }
  }

  private void askUnlessJustTried() {
    Instant now = clock.instant();
    Held current = held;
    if (now.isBefore(nextTry) || (current != null && current.fresh(now))) {
      return;
    }
    try {
      TokenEndpoint.Grant grant = endpoint.ask();
      held = Held.from(grant, now);
    } catch (IOException e) {
      lastFailure = String.valueOf(e.getMessage());
      nextTry = clock.instant().plus(PAUSE);
      log.warn("No token from {}: {}", endpoint, lastFailure);
    }
  }

  private record Held(String token, Instant renewAt, Instant endsAt) {

    static Held from(TokenEndpoint.Grant grant, Instant now) {
      Duration life = grant.life();
      return new Held(
          grant.token(), now.plus(life.multipliedBy(3).dividedBy(4)), now.plus(life.minus(MARGIN)));
    }

    boolean fresh(Instant now) {
      return now.isBefore(renewAt) && usable(now);
    }

    boolean usable(Instant now) {
      return now.isBefore(endsAt);
    }
  }
}
