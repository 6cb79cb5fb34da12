package shop.devstack.autoscaling;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import shop.devstack.autoscaling.Arithmetic.Load;
import shop.devstack.http.Http;
import shop.devstack.manifests.Trigger;
import shop.devstack.supervision.Instance;
import shop.devstack.supervision.State;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the triggers of one service from its instances. */
final class Signals {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final int request;
  private final CpuGauge cpu;

  /** Reads processor time in percent of {@code request}, in thousandths of a processor. */
  Signals(int request) {
    this.request = request;
    this.cpu = new CpuGauge(request);
  }

  /** What each trigger wants when there are these instances. */
  List<Proposal> read(List<Trigger> triggers, List<Instance> instances, Instant now) {
    Load load = cpu.read(instances, now);
    return triggers.stream()
        .map(trigger ->
            switch (trigger) {
              case Trigger.Cpu utilization -> byCpu(utilization, instances.size(), load);
              case Trigger.Polled polled -> byAnswers(polled, instances);
            })
        .toList();
  }

  private Proposal byCpu(Trigger.Cpu trigger, int current, Load load) {
    OptionalInt wanted = Arithmetic.byUtilization(current, load, trigger.utilization());
    return wanted.isEmpty()
        ? Proposal.unreadable(trigger.name())
        : new Proposal(
            trigger.name(),
            load.average(),
            wanted,
            "%s %.0f %% of %dm, target %d %%"
                .formatted(trigger.name(), load.average(), request, trigger.utilization()));
  }

  private static Proposal byAnswers(Trigger.Polled trigger, List<Instance> instances) {
    List<Instance> ready =
        instances.stream().filter(instance -> instance.state() == State.READY).toList();
    List<Double> answers = answers(trigger, ready);
    if (answers.isEmpty()) {
      return Proposal.unreadable(trigger.name());
    }
    double value = trigger.aggregation().of(answers);
    int current = instances.size();
    int wanted =
        trigger.perInstance()
            ? Arithmetic.byAverageValue(current, value, trigger.target())
            : Arithmetic.byValue(current, ready.size(), value, trigger.target());
    return new Proposal(
        trigger.name(),
        value,
        OptionalInt.of(wanted),
        "%s %.4g, target %.4g".formatted(trigger.name(), value, trigger.target()));
  }

  private static List<Double> answers(Trigger.Polled trigger, List<Instance> ready) {
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      return ready.stream()
          .map(instance -> askers.submit(() -> answer(trigger, instance.port())))
          .toList()
          .stream()
          .flatMap(answer -> answer.resultNow().stream())
          .toList();
    }
  }

  private static Optional<Double> answer(Trigger.Polled trigger, int port) {
    try {
      JsonNode answer = new Http("http://127.0.0.1:" + port, PATIENCE).get(trigger.path()).json();
      for (String step : trigger.location().split("\\.", -1)) {
        answer = answer.path(step);
      }
      return answer.isNumber() ? Optional.of(answer.asDouble()) : Optional.empty();
    } catch (IOException | JacksonException silent) {
      return Optional.empty();
    }
  }
}
