package shop.devstack.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The instances of one part, as many as are wanted. */
public final class Crew {

  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration END = Duration.ofSeconds(60);
  private static final int DEATHS = 3;

  private final Logs logs;
  private final Listener listener;
  private final ConcurrentNavigableMap<Integer, Instance> instances = new ConcurrentSkipListMap<>();
  private final ReentrantLock changing = new ReentrantLock();
  private volatile Part part;
  private volatile boolean closed;

  Crew(Part part, Logs logs, Listener listener) {
    this.part = part;
    this.logs = logs;
    this.listener = listener;
  }

  List<Instance> instances() {
    return List.copyOf(instances.values());
  }

  /** Those that are not ending, first those that take work. */
  public List<Instance> working() {
    return instances.values().stream()
        .filter(instance -> instance.state() != State.STOPPING)
        .sorted(Comparator.comparing(instance -> instance.state() != State.READY))
        .toList();
  }

  /** Starts or ends instances until there are {@code wanted}; waits for either. */
  public void scale(int wanted) throws InterruptedException {
    changing.lockInterruptibly();
    try {
      resize(wanted).join();
      for (Instance instance : working()) {
        awaitReady(instance);
      }
    } finally {
      changing.unlock();
    }
  }

  /** Does the same without waiting, or nothing and answers so while somebody else changes them. */
  public boolean aim(int wanted) {
    if (!changing.tryLock()) {
      return false;
    }
    try {
      resize(wanted);
      return true;
    } finally {
      changing.unlock();
    }
  }

  /** Replaces each instance by a fresh one of the same kind, one after another. */
  public void restart() throws InterruptedException {
    replace(part);
  }

  /**
   * Replaces each instance by one of {@code next}, one after another: the new one takes work before
   * the old one ends, if there may be two. A new one that does not get ready ends all this, and
   * what was not replaced goes on.
   */
  public void replace(Part next) throws InterruptedException {
    changing.lockInterruptibly();
    try {
      for (Instance old : working()) {
        if (!next.replicable()) {
          end(List.of(old), part.drain()).join();
        }
        Instance fresh = start(next);
        try {
          awaitReady(fresh);
        } catch (Failure e) {
          end(List.of(fresh), Duration.ZERO);
          throw e;
        }
        end(List.of(old), part.drain()).join();
      }
      part = next;
    } finally {
      changing.unlock();
    }
  }

  /** Ends all instances for good, also those that somebody still waits for. */
  void stop() throws InterruptedException {
    closed = true;
    end(instances(), Duration.ZERO).join();
  }

  private Thread resize(int wanted) {
    if (wanted < 0 || (wanted > 1 && !part.replicable())) {
      throw new Failure("%s cannot run %d times.".formatted(part.name(), wanted));
    }
    List<Instance> before = working();
    for (int more = before.size(); more < wanted; more++) {
      start(part);
    }
    return end(before.stream().skip(wanted).toList(), part.drain());
  }

  private Instance start(Part kind) {
    int number = 1;
    while (instances.containsKey(number)) {
      number++;
    }
    Instance instance = new Instance(kind, number, logs, listener);
    instances.put(number, instance);
    instance.start();
    return instance;
  }

  /** Takes them off the list at once; they are gone when the thread is. */
  private Thread end(List<Instance> surplus, Duration drain) {
    surplus.forEach(instance -> instance.stop(drain));
    return Thread.startVirtualThread(() -> {
      try {
        for (Instance instance : surplus) {
          instance.endsWithin(END);
        }
        instances.values().removeAll(surplus);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  private void awaitReady(Instance instance) throws InterruptedException {
    Instant deadline = Instant.now().plus(START);
    while (instance.state() != State.READY) {
      if (closed || instance.deaths() >= DEATHS || Instant.now().isAfter(deadline)) {
        throw new Failure(
            "%s does not get ready; the reason is in %s."
                .formatted(instance.id(), logs.of(instance.id())));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
