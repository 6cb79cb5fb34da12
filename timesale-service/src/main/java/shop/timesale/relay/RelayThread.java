package shop.timesale.relay;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import shop.timesale.reservation.LogFollower;

/** Starts and ends the relay with the instance, and wakes it when a reservation was made here. */
final class RelayThread implements LogFollower, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(RelayThread.class);

  private final @Nullable LogRelay relay;
  private volatile boolean running;

  RelayThread(@Nullable LogRelay relay) {
    this.relay = relay;
  }

  @Override
  public void logHasGrown() {
    if (relay != null) {
      relay.wake();
    }
  }

  @Override
  public void start() {
    running = true;
    if (relay == null) {
      log.info("No broker is configured: the reservation log waits");
    } else {
      relay.start();
    }
  }

  @Override
  public void stop() {
    running = false;
    try {
      if (relay != null) {
        relay.stop();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
