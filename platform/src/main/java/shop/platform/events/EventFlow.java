package shop.platform.events;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets events flow once the broker is there; the service starts and serves without waiting. */
final class EventFlow implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(EventFlow.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final Duration LAST_BATCH = Duration.ofSeconds(15);

  private final Broker broker;
  private final Topics topics;
  private final Supplier<Map<String, Object>> connection;
  private final EventListeners listeners;
  private final OutboxRelay relay;
  private volatile boolean running;
  private @Nullable Thread worker;

  EventFlow(
      Broker broker,
      Topics topics,
      Supplier<Map<String, Object>> connection,
      EventListeners listeners,
      OutboxRelay relay) {
    this.broker = broker;
    this.topics = topics;
    this.connection = connection;
    this.listeners = listeners;
    this.relay = relay;
  }

  @Override
  public void start() {
    running = true;
    if (broker.configured()) {
      worker = Thread.ofPlatform().name("events").daemon().start(this::work);
    } else {
      log.info("No broker is configured: events wait in the outbox, none arrive");
    }
  }

  @Override
  public void stop() {
    running = false;
    if (worker == null) {
      return;
    }
    listeners.stop();
    relay.stop();
    try {
      if (!worker.join(LAST_BATCH)) {
        worker.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops after the web server, whose last requests may still append. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE - 4096;
  }

  private void work() {
    try {
      waitForTopics();
      if (running) {
        listeners.start();
        relay.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void waitForTopics() throws InterruptedException {
    Duration wait = FIRST_WAIT;
    while (running) {
      try {
        topics.create(connection.get());
        log.info("The broker is there: events flow");
        return;
      } catch (ExecutionException | TimeoutException | KafkaException e) {
        if (wait.equals(FIRST_WAIT)) {
          log.warn("The broker is not there yet; events wait in the outbox: {}", e.toString());
        }
      }
      Thread.sleep(wait);
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }
}
