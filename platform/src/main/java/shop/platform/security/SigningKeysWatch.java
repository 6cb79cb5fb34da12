package shop.platform.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Reads the keys from before the service is ready until it ends. */
final class SigningKeysWatch implements SmartLifecycle {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final SigningKeys keys;
  private final Duration refresh;
  private volatile @Nullable Thread watch;

  SigningKeysWatch(SigningKeys keys, Duration refresh) {
    this.keys = keys;
    this.refresh = refresh;
  }

  @Override
  public void start() {
    Thread thread = Thread.ofVirtual().name("signing-keys").unstarted(this::run);
    watch = thread; // before it runs, because it ends when it finds nothing here
    thread.start();
  }

  private void run() {
    Duration pause = FIRST_PAUSE;
    try {
      while (isRunning()) {
        if (keys.refresh()) {
          pause = FIRST_PAUSE;
          Thread.sleep(refresh);
        } else {
          Thread.sleep(pause);
          pause = pause.multipliedBy(2);
          pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the service ends
    }
  }

  @Override
  public void stop() {
    Thread running = watch;
    watch = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return watch != null;
  }

  /** Before the web server, whose phase is much later. */
  @Override
  public int getPhase() {
    return 0;
  }
}
