package shop.cart.checkout;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** UUIDs of version 7: those made together lie together in an index. */
final class TimeOrderedId {

  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private TimeOrderedId() {}

  static String next(Clock clock) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long time = clock.millis() << 16;
    return new UUID(
            time | VERSION | (random.nextLong() & 0x0fffL),
            VARIANT | (random.nextLong() & 0x3fff_ffff_ffff_ffffL))
        .toString();
  }
}
