package shop.devstack.supervision;

import java.time.Duration;

/** Hears what happens to instances, to show it. */
public interface Listener {

  /** {@code instance} has started, and is not ready yet. */
  void starting(String instance);

  /** {@code instance} is ready for the first time, {@code took} after its start. */
  void ready(String instance, Duration took);

  /** {@code instance} ended unasked and starts again after {@code pause}. */
  void died(String instance, Duration pause);
}
