package shop.devstack.autoscaling;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.devstack.autoscaling.Arithmetic.Load;
import shop.devstack.supervision.Instance;
import shop.devstack.supervision.State;

/**
 * Measures what the instances of one service use of the processors, from one look to the next. In
 * its first minutes an instance counts only when it takes work and did so at the last look: the
 * work of a start is not load.
 */
final class CpuGauge {

  private static final Duration YOUTH = Duration.ofMinutes(5);

  private final int request;
  private Map<String, Look> looks = Map.of();

  /** Measures in percent of {@code request}, which is in thousandths of a processor. */
  CpuGauge(int request) {
    this.request = request;
  }

  /**
   * One process at one time.
   *
   * @param everReady whether it has taken work at any look
   * @param counts whether {@code percent} may be taken for load
   * @param percent of the request, since the look before
   */
  private record Look(
      long pid,
      Instant at,
      Duration cpu,
      boolean ready,
      boolean everReady,
      boolean counts,
      @Nullable Double percent) {}

  Load read(List<Instance> instances, Instant now) {
    Map<String, Look> seen = new HashMap<>();
    for (Instance instance : instances) {
      instance
          .process()
          .ifPresent(process -> seen.put(instance.id(), look(instance, process, now)));
    }
    looks = seen;
    List<Double> measured = seen.values().stream().filter(Look::counts).map(Look::percent).toList();
    int missing =
        (int) seen.values().stream().filter(l -> l.ready() && l.percent() == null).count();
    return new Load(measured, instances.size() - measured.size() - missing, missing);
  }

  private Look look(Instance instance, ProcessHandle process, Instant now) {
    Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
    boolean ready = instance.state() == State.READY;
    Look before = looks.get(instance.id());
    if (before == null || before.pid() != process.pid()) {
      return new Look(process.pid(), now, cpu, ready, ready, false, null);
    }
    double millis = Math.max(1, Duration.between(before.at(), now).toMillis());
    double percent = 100_000.0 * cpu.minus(before.cpu()).toMillis() / millis / request;
    boolean young = instance.startedAt().plus(YOUTH).isAfter(now);
    boolean counts = young ? ready && before.ready() : ready || before.everReady();
    boolean everReady = ready || before.everReady();
    return new Look(process.pid(), now, cpu, ready, everReady, counts, percent);
  }
}
