package shop.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Ends this process when its supervisor is gone: the supervisor holds the other end of standard
 * input, and the system closes it even when the supervisor was killed. So no orphan stays.
 */
final class SupervisorPipe implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SupervisorPipe.class);

  private final boolean supervised;
  private final InputStream pipe;
  private volatile boolean running;

  SupervisorPipe(boolean supervised, InputStream pipe) {
    this.supervised = supervised;
    this.pipe = pipe;
  }

  @Override
  public void start() {
    running = true;
    if (supervised) {
      Thread.ofPlatform().daemon().name("supervisor-pipe").start(this::watch);
    }
  }

  private void watch() {
    try {
      pipe.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      log.debug("The supervisor's pipe broke", e);
    }
    if (running) {
      log.warn("The supervisor is gone: ending");
      System.exit(0);
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** First to start, so that an instance whose supervisor dies during the start ends too. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
