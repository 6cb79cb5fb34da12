package shop.loadtest.gatling;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;

import io.gatling.javaapi.core.OpenInjectionStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Customers on one journey, and when they arrive: whether or not others were answered.
 *
 * @param name unlike that of every other flow of the scenario
 * @param suffix of the names of their requests
 */
record Flow(String name, String journey, String suffix, List<Pace> paces) {

  /** For so long, from and to so many arrivals per second. */
  record Pace(double seconds, double from, double to) {

    double arrivals() {
      return seconds * (from + to) / 2;
    }

    private OpenInjectionStep injected() {
      Duration time = Duration.ofMillis(Math.round(seconds * 1000));
      if (from != to) {
        return rampUsersPerSec(from).to(to).during(time);
      }
      return from == 0 ? nothingFor(time) : constantUsersPerSec(from).during(time);
    }
  }

  /** All flows of the scenario that is set. */
  static List<Flow> of(Settings settings) {
    return settings.scenario().flows().stream().flatMap(flow -> of(flow, settings)).toList();
  }

  private static Stream<Flow> of(Playbook.Flow flow, Settings settings) {
    if (flow.stairs()) {
      return stairs(flow, settings);
    }
    double peak = settings.peak(flow.of()) * flow.share();
    int times = Math.max(1, flow.repeat());
    List<Pace> paces = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      for (List<Double> part : flow.profile()) {
        double seconds = settings.seconds() * part.get(0) / times;
        paces.add(new Pace(seconds, peak * part.get(1), peak * part.get(2)));
      }
    }
    return Stream.of(new Flow(flow.journey(), flow.journey(), "", paces));
  }

  private static Stream<Flow> stairs(Playbook.Flow flow, Settings settings) {
    int steps = settings.steps();
    double seconds = settings.seconds() / steps;
    return IntStream.rangeClosed(1, steps)
        .mapToObj(step -> {
          double rate = settings.peak(flow.of()) * flow.share() * step / steps;
          String name = "step-" + step;
          return new Flow(
              name,
              flow.journey(),
              "-" + name,
              List.of(new Pace(seconds * (step - 1), 0, 0), new Pace(seconds, rate, rate)));
        });
  }

  double arrivals() {
    return paces.stream().mapToDouble(Pace::arrivals).sum();
  }

  OpenInjectionStep[] injected() {
    return paces.stream()
        .filter(pace -> pace.seconds() > 0)
        .map(Pace::injected)
        .toArray(OpenInjectionStep[]::new);
  }
}
