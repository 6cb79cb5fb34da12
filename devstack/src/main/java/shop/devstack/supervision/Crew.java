package shop.devstack.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The instances of one part, as many as are wanted. */
public final class Crew {

  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration END = Duration.ofSeconds(60);
  private static final int DEATHS = 3;

  private final Part part;
  private final RunFolder folder;
  private final Listener listener;
  private final List<Instance> instances = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  Crew(Part part, RunFolder folder, Listener listener) {
    this.part = part;
    this.folder = folder;
    this.listener = listener;
  }

  /** What its instances are. */
  public Part part() {
    return part;
  }

  /** Its instances by number, in whatever state. */
  public List<Instance> instances() {
    return instances.stream().sorted(Comparator.comparingInt(Instance::number)).toList();
  }

  /** Starts or ends instances until there are {@code wanted}; waits for either. */
  public synchronized void scale(int wanted) throws InterruptedException {
    if (wanted < 0 || (wanted > 1 && !part.replicable())) {
      throw new Failure("%s cannot run %d times.".formatted(part.name(), wanted));
    }
    List<Instance> before = instances();
    List<Instance> surplus = before.subList(Math.min(wanted, before.size()), before.size());
    List<Instance> added =
        IntStream.range(before.size(), wanted).mapToObj(_ -> startAnother()).toList();
    end(surplus, true);
    for (Instance instance : added) {
      awaitReady(instance);
    }
  }

  /** Replaces each instance by a fresh one, one after another. */
  public synchronized void restart() throws InterruptedException {
    for (Instance old : instances()) {
      end(List.of(old), true);
      awaitReady(startAnother());
    }
  }

  /** Ends one instance abruptly, or all of them; the supervision starts them again. */
  public void kill(int number) {
    List<Instance> victims =
        instances().stream().filter(i -> number == 0 || i.number() == number).toList();
    if (victims.isEmpty()) {
      throw new Failure("There is no %s#%d.".formatted(part.name(), number));
    }
    victims.forEach(Instance::kill);
  }

  /** Ends all instances for good, also those that somebody still waits for. */
  void stop() throws InterruptedException {
    closed = true;
    end(instances(), false);
  }

  private Instance startAnother() {
    int number =
        IntStream.iterate(1, n -> n + 1)
            .filter(n -> instances.stream().noneMatch(i -> i.number() == n))
            .findFirst()
            .orElseThrow();
    Instance instance = new Instance(part, number, folder, listener);
    instances.add(instance);
    instance.start();
    return instance;
  }

  private void end(List<Instance> ending, boolean drain) throws InterruptedException {
    ending.forEach(instance -> instance.stop(drain));
    for (Instance instance : ending) {
      instance.endsWithin(END);
      instances.remove(instance);
    }
  }

  private void awaitReady(Instance instance) throws InterruptedException {
    Instant deadline = Instant.now().plus(START);
    while (instance.state() != State.READY) {
      if (closed) {
        throw new Failure("%s is being stopped.".formatted(instance.id()));
      }
      if (instance.deaths() >= DEATHS || Instant.now().isAfter(deadline)) {
        throw new Failure(
            "%s does not get ready; the reason is in %s."
                .formatted(instance.id(), folder.log(instance.id())));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}
