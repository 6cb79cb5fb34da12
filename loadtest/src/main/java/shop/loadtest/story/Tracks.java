package shop.loadtest.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import shop.devstack.control.StatusView.ProcessView;
import shop.devstack.control.StatusView.ScalingView;
import shop.loadtest.report.Levels;
import shop.loadtest.report.Track;

/** Makes of single looks what each service did over the day. */
record Tracks(List<Sample> samples, Reserved reserved) {

  // One that is too busy to say that it is well works all the same.
  private static final Set<String> WORKING = Set.of("ready", "silent");
  private static final double GIGABYTE = 1e9;
  private static final double MILLI = 1000;

  List<Double> time() {
    return samples.stream().map(sample -> round(sample.at(), 2)).toList();
  }

  /** Services first; the devstack itself is none of the shop. */
  List<Track> all() {
    Map<String, Boolean> services = new HashMap<>();
    samples.forEach(sample ->
        sample
            .status()
            .processes()
            .forEach(process ->
                services.merge(
                    name(process), rule(sample, name(process)).isPresent(), Boolean::logicalOr)));
    return new TreeSet<>(services.keySet())
        .stream().filter(name -> !name.equals("devstack")).map(this::track).toList();
  }

  private static String name(ProcessView process) {
    return process.id().replaceFirst("#.*", "");
  }

  private static Optional<ScalingView> rule(Sample sample, String service) {
    return sample.status().scaling().stream()
        .filter(rule -> rule.service().equals(service))
        .findAny();
  }

  private Track track(String name) {
    List<Integer> ready = new ArrayList<>();
    List<Integer> wanted = new ArrayList<>();
    List<Double> memory = new ArrayList<>();
    for (Sample sample : samples) {
      List<ProcessView> instances = instances(sample, name);
      ready.add((int) instances.stream().filter(one -> WORKING.contains(one.state())).count());
      wanted.add(rule(sample, name).map(ScalingView::wanted).orElse(1));
      long bytes = instances.stream().mapToLong(ProcessView::memory).sum();
      memory.add(round(bytes / GIGABYTE, 3));
    }
    Optional<ScalingView> rule = rule(samples.getLast(), name);
    return new Track(
        name,
        rule.isPresent() || name.endsWith("-service") || name.endsWith("-gateway")
            ? Track.Kind.SERVICE
            : Track.Kind.INFRASTRUCTURE,
        rule.map(ScalingView::min).orElse(1),
        rule.map(ScalingView::max).orElse(1),
        rule.map(ScalingView::cpuRequestMillis).orElse(0) / MILLI,
        reserved.gigabytes(name),
        ready,
        wanted,
        cpu(name),
        memory);
  }

  private static List<ProcessView> instances(Sample sample, String name) {
    return sample.status().processes().stream()
        .filter(process -> name(process).equals(name))
        .toList();
  }

  /** Instances come and go; each counts from when it was first seen. */
  private List<Double> cpu(String name) {
    List<Double> cpu = new ArrayList<>();
    Map<Long, Double> before = new HashMap<>();
    for (int i = 0; i < samples.size(); i++) {
      double spent = 0;
      for (ProcessView instance : instances(samples.get(i), name)) {
        double first = i == 0 ? instance.cpuSeconds() : 0;
        double last =
            Objects.requireNonNullElse(before.put(instance.pid(), instance.cpuSeconds()), first);
        spent += Math.max(0, instance.cpuSeconds() - last);
      }
      cpu.add(i == 0 ? 0 : round(spent / seconds(i), 3));
    }
    return cpu;
  }

  private double seconds(int sample) {
    return Math.max(0.001, samples.get(sample).at() - samples.get(sample - 1).at());
  }

  Levels levels() {
    return new Levels(
        backlog().map(Sample.Backlog::left).toList(),
        backlog().map(Sample.Backlog::held).toList(),
        backlog().map(Sample.Backlog::orders).toList(),
        backlog().map(Sample.Backlog::confirmed).toList(),
        backlog().map(Sample.Backlog::lag).toList(),
        databases());
  }

  private java.util.stream.Stream<Sample.Backlog> backlog() {
    return samples.stream().map(Sample::backlog);
  }

  private Map<String, List<Double>> databases() {
    Map<String, List<Double>> cpu = new HashMap<>();
    for (String name : samples.getLast().databaseCpu().keySet()) {
      List<Double> used = new ArrayList<>(List.of(0.0));
      for (int i = 1; i < samples.size(); i++) {
        double spent = spent(i, name) - spent(i - 1, name);
        used.add(round(Math.max(0, spent) / seconds(i), 3));
      }
      cpu.put(name, used);
    }
    return cpu;
  }

  private double spent(int sample, String database) {
    return samples.get(sample).databaseCpu().getOrDefault(database, 0.0);
  }

  private static double round(double value, int digits) {
    double factor = Math.pow(10, digits);
    return Math.round(value * factor) / factor;
  }
}
