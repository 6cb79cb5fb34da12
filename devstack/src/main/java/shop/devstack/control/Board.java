package shop.devstack.control;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import shop.devstack.control.StatusView.ProcessView;
import shop.devstack.control.StatusView.ScalingView;
import shop.devstack.parts.Service;
import shop.devstack.supervision.Instance;
import shop.devstack.supervision.State;
import shop.devstack.supervision.Supervisor;

/** What can be seen of a running devstack from outside. */
final class Board {

  /** Where an instance can be reached, as the gateway and the services read it. */
  record InstanceView(String id, String host, int port) {}

  private final Supervisor supervisor;
  private final Usage usage = new Usage();

  Board(Supervisor supervisor) {
    this.supervisor = supervisor;
  }

  /**
   * The instances that take work, by service. When every instance of a service is silent they all
   * stay listed: then it is overload and not a hung instance, and an empty list would turn slow
   * answers into none.
   */
  Map<String, List<InstanceView>> instances() {
    Map<String, List<InstanceView>> all =
        supervisor.instances().stream()
            .collect(
                groupingBy(
                    Instance::service, TreeMap::new, collectingAndThen(toList(), Board::listed)));
    List<InstanceView> inOne = all.get(Service.MONOLITH.module());
    if (inOne != null) {
      // Who asks for one of its services finds it there.
      Service.ALL.stream()
          .filter(Service::isBehindGateway)
          .forEach(service -> all.put(service.module(), inOne));
    }
    return all;
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

  StatusView status(String phase, List<ScalingView> scaling) {
    return new StatusView(
        phase,
        Stream.concat(Stream.of(ourselves()), supervisor.instances().stream().map(this::view))
            .toList(),
        scaling);
  }

  private ProcessView ourselves() {
    ProcessHandle us = ProcessHandle.current();
    Instant startedAt = us.info().startInstant().orElseGet(Instant::now);
    // Our children stand in lines of their own.
    return view("devstack", "ready", 0, startedAt, List.of(us));
  }

  private ProcessView view(Instance instance) {
    List<ProcessHandle> family =
        instance.process().stream()
            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
            .toList();
    String state = instance.state().toString();
    return view(instance.id(), state, instance.port(), instance.startedAt(), family);
  }

  private ProcessView view(
      String id, String state, int port, Instant startedAt, List<ProcessHandle> family) {
    return new ProcessView(
        id,
        state,
        port,
        family.isEmpty() ? 0 : family.getFirst().pid(),
        Usage.memory(family),
        usage.cpuPercent(id, family, startedAt),
        Usage.cpu(family).toMillis() / 1000.0,
        Duration.between(startedAt, Instant.now()).toSeconds());
  }
}
