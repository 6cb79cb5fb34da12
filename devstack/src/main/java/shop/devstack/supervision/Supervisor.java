package shop.devstack.supervision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Everything that runs: the crews of all parts, and the files about them. */
public final class Supervisor {

  private final Map<String, Crew> crews = new ConcurrentSkipListMap<>();
  private final RunFolder folder;
  private final Listener listener;

  /** Supervises with files in {@code folder}, telling {@code listener} what happens. */
  public Supervisor(RunFolder folder, Listener listener) {
    this.folder = folder;
    this.listener = listener;
    Thread.ofVirtual().name("log-bound").start(this::boundLogs);
  }

  /**
   * Starts one instance of each part, {@code atOnce} at a time in this order, until all are ready.
   */
  public void start(List<Part> parts, int atOnce) throws InterruptedException {
    try (ExecutorService starters =
        Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
      List<Future<?>> starts =
          parts.stream().<Future<?>>map(part -> starters.submit(() -> startOne(part))).toList();
      for (Future<?> start : starts) {
        start.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Failure failure ? failure : new IllegalStateException(e);
    }
  }

  private Void startOne(Part part) throws InterruptedException {
    Crew crew = new Crew(part, folder, listener);
    crews.put(part.name(), crew);
    crew.scale(1);
    return null;
  }

  /** The crew of the part with this name. */
  public Crew crew(String name) {
    Crew crew = crews.get(name);
    if (crew == null) {
      throw new Failure(
          "There is no %s; there are %s.".formatted(name, String.join(", ", crews.keySet())));
    }
    return crew;
  }

  /** Every instance of every part, by name and number. */
  public List<Instance> instances() {
    return crews.values().stream().map(Crew::instances).flatMap(List::stream).toList();
  }

  /** A ready instance of the part with this name. */
  public Optional<Instance> ready(String name) {
    return instances().stream()
        .filter(instance -> instance.id().startsWith(name + "#"))
        .filter(instance -> instance.state() == State.READY)
        .findFirst();
  }

  /** Ends the instances of the parts with these names, all of them at once. */
  public void stop(List<String> names) throws InterruptedException {
    List<Thread> stops = new ArrayList<>();
    for (String name : names) {
      Crew crew = crews.get(name);
      if (crew != null) {
        stops.add(Thread.startVirtualThread(() -> stopQuietly(crew)));
      }
    }
    for (Thread stop : stops) {
      stop.join(Duration.ofMinutes(1));
    }
  }

  private static void stopQuietly(Crew crew) {
    try {
      crew.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void boundLogs() {
    try {
      while (true) {
        TimeUnit.SECONDS.sleep(5);
        folder.boundLogs();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
