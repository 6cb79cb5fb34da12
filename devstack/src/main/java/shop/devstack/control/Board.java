package shop.devstack.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.devstack.control.StatusView.ProcessView;
import shop.devstack.supervision.Instance;
import shop.devstack.supervision.ProcessFacts;
import shop.devstack.supervision.State;
import shop.devstack.supervision.Supervisor;

/** What can be seen of a running devstack from outside. */
final class Board {

  private final Supervisor supervisor;
  private final ProcessFacts facts = new ProcessFacts();

  Board(Supervisor supervisor) {
    this.supervisor = supervisor;
  }

  /**
   * The instances that take work, by service. When every instance of a service is silent they all
   * stay listed: then it is overload and not a hung instance, and an empty list would turn slow
   * answers into none.
   */
  Map<String, List<InstanceView>> instances() {
    Map<String, List<Instance>> all =
        supervisor.instances().stream()
            .collect(Collectors.groupingBy(Board::service, TreeMap::new, Collectors.toList()));
    Map<String, List<InstanceView>> listed = new TreeMap<>();
    all.forEach((service, instances) -> listed.put(service, listed(instances)));
    return listed;
  }

  private static List<InstanceView> listed(List<Instance> instances) {
    List<InstanceView> ready = in(State.READY, instances);
    return ready.isEmpty() ? in(State.SILENT, instances) : ready;
  }

  private static List<InstanceView> in(State state, List<Instance> instances) {
    return instances.stream()
        .filter(instance -> instance.state() == state)
        .map(instance -> new InstanceView(instance.id(), "127.0.0.1", instance.port()))
        .toList();
  }

  private static String service(Instance instance) {
    return instance.id().substring(0, instance.id().indexOf('#'));
  }

  StatusView status(String phase) {
    return new StatusView(
        phase,
        Stream.concat(
                Stream.of(view("devstack", "ready", 0, ProcessHandle.current(), startedAt())),
                supervisor.instances().stream().map(this::view))
            .toList());
  }

  private static Instant startedAt() {
    return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
  }

  private ProcessView view(Instance instance) {
    String state = instance.state().toString();
    return instance
        .process()
        .map(p -> view(instance.id(), state, instance.port(), p, instance.startedAt()))
        .orElseGet(() -> new ProcessView(instance.id(), state, instance.port(), 0, 0, 0, 0, 0));
  }

  private ProcessView view(
      String id, String state, int port, ProcessHandle process, Instant startedAt) {
    // Our own children stand in lines of their own.
    boolean ourselves = process.pid() == ProcessHandle.current().pid();
    return new ProcessView(
        id,
        state,
        port,
        process.pid(),
        facts.memory(process, !ourselves),
        facts.cpuPercent(process, !ourselves),
        facts.cpu(process, !ourselves).toMillis() / 1000.0,
        Duration.between(startedAt, Instant.now()).toSeconds());
  }
}
