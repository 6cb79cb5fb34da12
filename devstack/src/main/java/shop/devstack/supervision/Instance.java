package shop.devstack.supervision;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One numbered place of a part: starts a process there and replaces it until it is stopped. */
public final class Instance {

  private static final Duration BETWEEN_PROBES = Duration.ofSeconds(1);
  private static final Duration WHILE_STARTING = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(50); // It may archive its classes.

  private final Part part;
  private final String id;
  private final Logs logs;
  private final Listener listener;
  private final Thread keeper = Thread.ofVirtual().unstarted(this::keepAlive);
  private final CountDownLatch ending = new CountDownLatch(1);
  private final AtomicInteger deaths = new AtomicInteger();
  private volatile Duration drain = Duration.ZERO;
  private volatile State state = State.STARTING;
  private volatile int port;
  private volatile Instant startedAt = Instant.now();
  private volatile @Nullable Launched launched;

  Instance(Part part, int number, Logs logs, Listener listener) {
    this.part = part;
    this.id = part.name() + "#" + number;
    this.logs = logs;
    this.listener = listener;
  }

  /** Its name, such as {@code timesale-service#2}. */
  public String id() {
    return id;
  }

  /** The name of its part, such as {@code timesale-service}. */
  public String service() {
    return part.name();
  }

  /** Where it is in its life. */
  public State state() {
    return state;
  }

  /** The port of its present process. */
  public int port() {
    return port;
  }

  /** When its present process started. */
  public Instant startedAt() {
    return startedAt;
  }

  int deaths() {
    return deaths.get();
  }

  /** The process that does its work, if there is one now. */
  public Optional<ProcessHandle> process() {
    return Optional.ofNullable(launched)
        .flatMap(now -> now.worker().get())
        .filter(ProcessHandle::isAlive);
  }

  void start() {
    keeper.start();
  }

  /** Takes it off the list and ends it, after it has worked on while others notice. */
  synchronized void stop(Duration drain) {
    this.drain = drain;
    state = State.STOPPING;
    ending.countDown();
  }

  void endsWithin(Duration patience) throws InterruptedException {
    keeper.join(patience);
  }

  void kill() {
    Optional.ofNullable(launched).ifPresent(Launched::kill);
  }

  private void keepAlive() {
    Duration pause = Duration.ZERO;
    try {
      do {
        runOnce();
        pause = Backoff.USUAL.after(pause, lived());
        if (become(State.PAUSING)) {
          deaths.incrementAndGet();
          listener.changed(id, State.PAUSING, pause);
        }
      } while (!ending.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void runOnce() throws InterruptedException {
    become(State.STARTING);
    startedAt = Instant.now();
    try {
      port = part.port().getAsInt();
      Launched now = part.launcher().launch(port, logs.of(id));
      launched = now;
      listener.changed(id, State.STARTING, Duration.ZERO);
      watch(now);
      now.endsWithin(drain);
      now.end(PATIENCE);
    } catch (IOException | Failure e) {
      logs.note(id, "could not be started: " + e.getMessage());
    }
  }

  private void watch(Launched now) throws InterruptedException {
    boolean everReady = false;
    while (now.isAlive() && (now.works() || !everReady) && ending.getCount() > 0) {
      State answer = part.probe().ask(port);
      if (answer == State.READY && !everReady && now.isAlive()) {
        everReady = true;
        listener.changed(id, State.READY, lived());
      }
      become(everReady ? answer : State.STARTING);
      now.endsWithin(everReady ? BETWEEN_PROBES : WHILE_STARTING);
    }
  }

  private Duration lived() {
    return Duration.between(startedAt, Instant.now());
  }

  /** Passes to {@code next}, unless it is to end. */
  private synchronized boolean become(State next) {
    if (ending.getCount() > 0) {
      state = next;
    }
    return state == next;
  }
}
