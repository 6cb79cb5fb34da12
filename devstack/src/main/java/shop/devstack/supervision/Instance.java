package shop.devstack.supervision;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One numbered place of a part: starts a process there and replaces it until it is stopped. */
public final class Instance {

  private static final Duration BETWEEN_PROBES = Duration.ofSeconds(1);
  private static final Duration WHILE_STARTING = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Part part;
  private final int number;
  private final RunFolder folder;
  private final Listener listener;
  private final Ending ending = new Ending();
  private volatile State state = State.STARTING;
  private final AtomicInteger deaths = new AtomicInteger();
  private volatile int port;
  private volatile Instant startedAt = Instant.now();
  private volatile @Nullable Launched launched;

  Instance(Part part, int number, RunFolder folder, Listener listener) {
    this.part = part;
    this.number = number;
    this.folder = folder;
    this.listener = listener;
  }

  /** Its name, such as {@code timesale-service#2}. */
  public String id() {
    return part.name() + "#" + number;
  }

  int number() {
    return number;
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
    Thread.ofVirtual().name(id()).start(this::keepAlive);
  }

  /** Takes it off the list and ends it; with {@code drain} it works on while others notice. */
  synchronized void stop(boolean drain) {
    ending.want(drain);
    state = State.STOPPING;
  }

  boolean endsWithin(Duration patience) throws InterruptedException {
    return ending.isDoneWithin(patience);
  }

  void kill() {
    Launched now = launched;
    if (now != null) {
      now.kill();
    }
  }

  private void keepAlive() {
    try {
      Duration pause = Duration.ZERO;
      while (!ending.isWanted()) {
        runOnce();
        if (!ending.isWanted()) {
          deaths.incrementAndGet();
          pause = Backoff.USUAL.after(pause, Duration.between(startedAt, Instant.now()));
          become(State.PAUSING);
          listener.died(id(), pause);
          ending.pause(pause);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ending.done();
    }
  }

  private void runOnce() throws InterruptedException {
    become(State.STARTING);
    startedAt = Instant.now();
    try {
      port = part.port().getAsInt();
      Launched now = part.launcher().launch(port, folder.log(id()));
      launched = now;
      listener.starting(id());
      watch(now);
      if (ending.isDrained()) {
        now.endsWithin(part.drain());
      }
      now.end(PATIENCE);
    } catch (IOException | Failure e) {
      folder.note(id(), "could not be started: " + e.getMessage());
    } finally {
      folder.forget(id());
    }
  }

  private void watch(Launched now) throws InterruptedException {
    boolean everReady = false;
    while (now.isAlive() && !ending.isWanted()) {
      now.worker().get().ifPresent(worker -> folder.remember(id(), worker));
      Health health = part.probe().ask(port);
      if (health == Health.READY && !everReady && now.isAlive()) {
        everReady = true;
        listener.ready(id(), Duration.between(startedAt, Instant.now()));
      }
      become(everReady ? State.of(health) : State.STARTING);
      now.endsWithin(everReady ? BETWEEN_PROBES : WHILE_STARTING);
    }
  }

  private synchronized void become(State next) {
    if (!ending.isWanted()) {
      state = next;
    }
  }
}
