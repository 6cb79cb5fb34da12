package shop.devstack.autoscaling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import shop.devstack.control.StatusView.ScalingView;
import shop.devstack.manifests.Manifests;
import shop.devstack.manifests.Rule;
import shop.devstack.supervision.Crew;

/** Lets every service follow its rule, one look after another. */
public final class Autoscaler {

  private final List<Scaled> services;
  private final Consumer<String> diary;
  private final boolean limited;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  private Autoscaler(List<Scaled> services, boolean limited, Consumer<String> diary) {
    this.services = services;
    this.limited = limited;
    this.diary = diary;
  }

  /**
   * Scales {@code crews} by the rules of {@code files}, telling {@code diary} each change in a
   * line.
   *
   * @param signals the names of the triggers that may decide where there are several; empty for all
   * @param limited whether the instances are kept within their limits
   */
  public static Autoscaler of(
      Manifests files,
      Map<String, Crew> crews,
      Set<String> signals,
      boolean limited,
      Consumer<String> diary) {
    List<Scaled> services =
        crews.entrySet().stream()
            .map(entry -> {
              Rule rule = files.rule(entry.getKey());
              return new Scaled(
                  signals.isEmpty() ? rule : rule.only(signals),
                  files.resources(entry.getKey()),
                  entry.getValue());
            })
            .toList();
    return new Autoscaler(services, limited, diary);
  }

  /** Where each service stands. */
  public List<ScalingView> view() {
    return services.stream().map(service -> service.view(limited)).toList();
  }

  /** Looks and decides every {@code period}, until {@link #stop}. */
  public void start(Duration period) {
    look();
    long millis = period.toMillis();
    var _ = timer.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Decides nothing any more. */
  public void stop() {
    timer.shutdownNow();
  }

  private void look() {
    for (Scaled service : services) {
      try {
        service.decide(Instant.now()).ifPresent(diary);
      } catch (RuntimeException e) {
        diary.accept(e.toString()); // The next look may go better.
      }
    }
  }
}
