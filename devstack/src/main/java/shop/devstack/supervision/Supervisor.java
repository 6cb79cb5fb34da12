package shop.devstack.supervision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Everything that runs: the crews of all parts. */
public final class Supervisor {

  private final Map<String, Crew> crews = new ConcurrentSkipListMap<>();
  private final Logs logs;
  private final Listener listener;

  /** Supervises processes that write to {@code logs}, telling {@code listener} what happens. */
  public Supervisor(Logs logs, Listener listener) {
    this.logs = logs;
    this.listener = listener;
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    var _ = timer.scheduleWithFixedDelay(() -> logs.bound(Logs.LARGEST), 5, 5, TimeUnit.SECONDS);
  }

  /**
   * Starts one instance of each part, {@code atOnce} at a time in this order, until all are ready.
   */
  public void start(List<Part> parts, int atOnce) throws InterruptedException {
    ExecutorService starters = Executors.newFixedThreadPool(atOnce);
    try {
      for (Future<Void> start :
          parts.stream().map(part -> starters.submit(() -> startOne(part))).toList()) {
        start.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Failure failure ? failure : new IllegalStateException(e);
    } finally {
      starters.shutdownNow();
    }
  }

  private Void startOne(Part part) throws InterruptedException {
    Crew crew = new Crew(part, logs, listener);
    crews.put(part.name(), crew);
    crew.scale(1);
    return null;
  }

  /** The crew of the part with this name. */
  public Crew crew(String name) {
    return Optional.ofNullable(crews.get(name)).orElseThrow(() -> unknown(name));
  }

  private Failure unknown(String name) {
    return new Failure(
        "There is no %s; there are %s.".formatted(name, String.join(", ", crews.keySet())));
  }

  /** Every instance of every part, by name and number. */
  public List<Instance> instances() {
    return crews.values().stream().map(Crew::instances).flatMap(List::stream).toList();
  }

  /** A ready instance of the part with this name. */
  public Optional<Instance> ready(String name) {
    return instances().stream()
        .filter(instance -> instance.service().equals(name))
        .filter(instance -> instance.state() == State.READY)
        .findFirst();
  }

  /** Ends one instance abruptly, or all of a part; they are started again. */
  public void kill(String name) {
    List<Instance> victims =
        instances().stream()
            .filter(instance -> instance.id().equals(name) || instance.service().equals(name))
            .toList();
    if (victims.isEmpty()) {
      throw unknown(name);
    }
    victims.forEach(Instance::kill);
  }

  /** Ends the instances of the parts with these names, all of them at once. */
  public void stop(List<String> names) throws InterruptedException {
    try (ExecutorService stoppers = Executors.newVirtualThreadPerTaskExecutor()) {
      stoppers.invokeAll(
          names.stream().filter(crews::containsKey).map(this::crew).map(this::stopping).toList());
    }
  }

  private Callable<Void> stopping(Crew crew) {
    return () -> {
      crew.stop();
      return null;
    };
  }
}
