package shop.devstack.autoscaling;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
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

  private static final Executor ASKERS = Thread::startVirtualThread;

  private final int request;
  private final CpuGauge cpu;

  /** Reads processor time in percent of {@code request}, in thousandths of a processor. */
  Signals(int request) {
    this.request = request;
    this.cpu = new CpuGauge(request);
  }

  /** What each trigger wants when there are these instances. */
  List<Proposal> read(List<Trigger> triggers, List<Instance> instances, Instant now) {
    int current = instances.size();
    Load load = cpu.read(instances, now);
    Map<String, List<JsonNode>> answers = new HashMap<>(); // Each is asked once for all triggers.
    return triggers.stream()
        .map(trigger ->
            switch (trigger) {
              case Trigger.Cpu utilization -> byCpu(utilization, current, load);
              case Trigger.Polled polled ->
                  byAnswers(
                      polled,
                      current,
                      answers.computeIfAbsent(polled.path(), path -> ask(path, instances)));
            })
        .toList();
  }

  private Proposal byCpu(Trigger.Cpu trigger, int current, Load load) {
    OptionalInt wanted = Arithmetic.byUtilization(current, load, trigger.utilization());
    String words =
        "%s %.0f %% of %dm, target %d %%"
            .formatted(trigger.name(), load.average(), request, trigger.utilization());
    return wanted.isEmpty()
        ? Proposal.unreadable(trigger.name())
        : new Proposal(trigger.name(), load.average(), wanted, words);
  }

  private static Proposal byAnswers(Trigger.Polled trigger, int current, List<JsonNode> answers) {
    String pointer = "/" + trigger.location().replace('.', '/');
    List<Double> figures =
        answers.stream()
            .map(a -> a.at(pointer))
            .filter(JsonNode::isNumber)
            .map(JsonNode::asDouble)
            .toList();
    if (figures.isEmpty()) {
      return Proposal.unreadable(trigger.name());
    }
    double value = trigger.aggregation().of(figures);
    int wanted =
        trigger.perInstance()
            ? Arithmetic.byAverageValue(current, value, trigger.target())
            : Arithmetic.byValue(current, figures.size(), value, trigger.target());
    String words = "%s %.4g, target %.4g".formatted(trigger.name(), value, trigger.target());
    return new Proposal(trigger.name(), value, OptionalInt.of(wanted), words);
  }

  /** What those answer that take work, all asked at once. */
  private static List<JsonNode> ask(String path, List<Instance> instances) {
    return instances.stream()
        .filter(instance -> instance.state() == State.READY)
        .map(instance -> CompletableFuture.supplyAsync(() -> ask(path, instance.port()), ASKERS))
        .toList()
        .stream()
        .flatMap(answer -> answer.join().stream())
        .toList();
  }

  private static Optional<JsonNode> ask(String path, int port) {
    try {
      return Optional.of(new Http("http://127.0.0.1:" + port, PATIENCE).get(path).json());
    } catch (IOException | JacksonException silent) {
      return Optional.empty();
    }
  }
}
