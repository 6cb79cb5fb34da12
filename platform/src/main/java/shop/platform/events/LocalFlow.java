package shop.platform.events;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Brings the events of a service from its outbox to the others in the process. */
final class LocalFlow implements SmartLifecycle {

  private static final Duration LAST_BATCH = Duration.ofSeconds(15);

  private final EventExchange exchange;
  private final LocalReader reader;
  private final OutboxRelay relay;
  private volatile @Nullable Thread worker;

  LocalFlow(EventExchange exchange, LocalReader reader, OutboxRelay relay) {
    this.exchange = exchange;
    this.reader = reader;
    this.relay = relay;
  }

  @Override
  public void start() {
    exchange.join(reader);
    worker = Thread.ofPlatform().name("events").daemon().start(this::work);
  }

  private void work() {
    try {
      relay.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    Thread working = worker;
    worker = null;
    relay.stop();
    try {
      if (working != null && !working.join(LAST_BATCH)) {
        working.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return worker != null;
  }

  /** Stops after the web server, whose last requests may still append. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 4096;
  }
}
