package shop.devstack.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The instances of one part, as many as are wanted. */
public final class Crew {

  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration END = Duration.ofSeconds(60);
  private static final int DEATHS = 3;

  private final Part part;
  private final Logs logs;
  private final Listener listener;
  private final ConcurrentNavigableMap<Integer, Instance> instances = new ConcurrentSkipListMap<>();
  private volatile boolean closed;

  Crew(Part part, Logs logs, Listener listener) {
    this.part = part;
    this.logs = logs;
    this.listener = listener;
  }

  List<Instance> instances() {
    return List.copyOf(instances.values());
  }

  /** Starts or ends instances until there are {@code wanted}; waits for either. */
  public synchronized void scale(int wanted) throws InterruptedException {
    if (wanted < 0 || (wanted > 1 && !part.replicable())) {
      throw new Failure("%s cannot run %d times.".formatted(part.name(), wanted));
    }
    List<Instance> before = instances();
    List<Instance> added =
        IntStream.range(before.size(), wanted).mapToObj(_ -> startAnother()).toList();
    end(before.stream().skip(wanted).toList(), part.drain());
    for (Instance instance : added) {
      awaitReady(instance);
    }
  }

  /** Replaces each instance by a fresh one, one after another. */
  public synchronized void restart() throws InterruptedException {
    for (Instance old : instances()) {
      end(List.of(old), part.drain());
      awaitReady(startAnother());
    }
  }

  /** Ends all instances for good, also those that somebody still waits for. */
  void stop() throws InterruptedException {
    closed = true;
    end(instances(), Duration.ZERO);
  }

  private Instance startAnother() {
    int number = 1;
    while (instances.containsKey(number)) {
      number++;
    }
    Instance instance = new Instance(part, number, logs, listener);
    instances.put(number, instance);
    instance.start();
    return instance;
  }

  private void end(List<Instance> surplus, Duration drain) throws InterruptedException {
    surplus.forEach(instance -> instance.stop(drain));
    for (Instance instance : surplus) {
      instance.endsWithin(END);
    }
    instances.values().removeAll(surplus);
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
