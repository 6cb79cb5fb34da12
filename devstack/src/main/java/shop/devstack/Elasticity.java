package shop.devstack;

import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import shop.devstack.autoscaling.Autoscaler;
import shop.devstack.control.StatusView.ScalingView;
import shop.devstack.limits.CpuGroups;
import shop.devstack.manifests.Manifests;
import shop.devstack.parts.Service;
import shop.devstack.parts.Settings;
import shop.devstack.supervision.Crew;
import shop.devstack.supervision.Failure;
import shop.devstack.supervision.Logs;
import shop.devstack.supervision.Supervisor;

/** What a person wants of the manifests: their limits, their rules, both or nothing. */
final class Elasticity {

  private final Settings settings;
  private final Optional<CpuGroups> limits;
  private final boolean autoscale;
  private final Set<String> signals;
  private final String warning;
  private volatile @Nullable Autoscaler autoscaler;

  /**
   * Nothing happens yet.
   *
   * @param limit whether instances are kept within their limits, where that is possible
   * @param autoscale whether services follow their rules
   * @param signals the triggers that may decide where there are several; empty for all
   */
  Elasticity(Settings settings, boolean limit, boolean autoscale, Set<String> signals) {
    this.settings = settings;
    this.autoscale = autoscale;
    this.signals = signals;
    if (!signals.isEmpty()) {
      checkSignals();
    }
    String name = "shop-" + HexFormat.of().toHexDigits(settings.home().toString().hashCode());
    limits = limit ? CpuGroups.named(name) : Optional.empty();
    warning =
        limit && limits.isEmpty()
            ? "CPU limits need Linux control groups that this user may write: there are none, and"
                + " each service may use the whole machine."
            : "";
  }

  private void checkSignals() {
    Set<String> known = new TreeSet<>();
    Manifests files = Manifests.in(settings.root());
    settings.services().forEach(service -> known.addAll(files.rule(service.module()).signals()));
    if (!known.containsAll(signals)) {
      throw new Failure("The signals are %s, and not %s.".formatted(known, signals));
    }
  }

  Optional<CpuGroups> limits() {
    return limits;
  }

  /** Tells {@code screen} what is not possible, and begins to scale if that is wanted. */
  void begin(Supervisor supervisor, Consumer<String> screen) throws IOException {
    if (!warning.isEmpty()) {
      screen.accept(warning);
    }
    if (!autoscale) {
      return;
    }
    Map<String, Crew> crews = new LinkedHashMap<>();
    for (Service service : settings.services()) {
      crews.put(service.module(), supervisor.crew(service.module()));
    }
    Logs logs = Logs.in(settings.home());
    Autoscaler scaler =
        Autoscaler.of(
            Manifests.in(settings.root()),
            crews,
            signals,
            limits.isPresent(),
            decision -> {
              screen.accept("  scaling   " + decision);
              logs.note("devstack#1", decision);
            });
    autoscaler = scaler;
    scaler.start(settings.period());
  }

  /** Where each service stands under its rule. */
  List<ScalingView> view() {
    Autoscaler scaler = autoscaler;
    return scaler == null ? List.of() : scaler.view();
  }

  void end() {
    Autoscaler scaler = autoscaler;
    if (scaler != null) {
      scaler.stop();
    }
  }
}
