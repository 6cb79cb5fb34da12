package shop.devstack.supervision;

import java.time.Duration;

/** Hears what happens to instances, to show it. */
public interface Listener {

  /**
   * {@code instance} has started, is ready for the first time or has ended unasked.
   *
   * @param time how long it took to be ready, or until it is started again
   */
  void changed(String instance, State state, Duration time);
}
