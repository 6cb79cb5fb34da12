package shop.platform.testing;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Something that all tests of a JVM share and that is started by the first who wants it. If it did
 * not start, everyone is told why: from a static initializer only the first would be, and all
 * others would read {@code NoClassDefFoundError}.
 */
final class Once<T> {

  private final String name;
  private final Callable<T> start;
  private @Nullable T started;
  private @Nullable Exception failure;

  Once(String name, Callable<T> start) {
    this.name = name;
    this.start = start;
  }

  synchronized T get() {
    if (started == null && failure == null) {
      try {
        started = start.call();
      } catch (Exception e) {
        failure = e;
      }
    }
    if (started == null) {
      throw new IllegalStateException(name + " did not start for the tests of this JVM", failure);
    }
    return started;
  }
}
