package shop.platform.discovery;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has the instances read again and again, for as long as this service runs. */
final class InstanceWatch implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(InstanceWatch.class);

  private final WatchedInstances instances;
  private final Duration interval;
  private volatile @Nullable ScheduledExecutorService watch;

  InstanceWatch(WatchedInstances instances, Duration interval) {
    this.instances = instances;
    this.interval = interval;
  }

  @Override
  public void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("instance-watch").factory());
    var _ =
        started.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    watch = started;
  }

  /** Lets no exception out: it would end the watch for good. */
  private void look() {
    try {
      instances.refresh();
    } catch (RuntimeException e) {
      log.error("The list of instances could not be read", e);
    }
  }

  @Override
  public void stop() {
    ScheduledExecutorService running = watch;
    if (running != null) {
      running.shutdownNow();
      watch = null;
    }
  }

  @Override
  public boolean isRunning() {
    return watch != null;
  }

  /** Ends after the web server, whose last requests still need their neighbours. */
  @Override
  public int getPhase() {
    return 0;
  }
}
