package shop.platform.events;

import java.util.concurrent.atomic.AtomicInteger;

/** Names that no other test uses: they share one broker. */
final class Names {

  private static final AtomicInteger count = new AtomicInteger();

  private Names() {}

  static String fresh(String name) {
    return "%s-%d".formatted(name, count.incrementAndGet());
  }
}
