package shop.loadtest.gatling;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.nothingFor;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;

import io.gatling.javaapi.core.OpenInjectionStep;
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

  /**
   * For so long, from and to so many arrivals per second.
   *
   * @param seconds whole ones, which is what Gatling's rates are kept for
   */
  record Pace(int seconds, double from, double to) {

    double arrivals() {
      return seconds * (from + to) / 2;
    }

    private OpenInjectionStep injected() {
      if (from != to) {
        return rampUsersPerSec(from).to(to).during(seconds);
      }
      return from == 0 ? nothingFor(seconds) : constantUsersPerSec(from).during(seconds);
    }
  }

  /** All flows of the scenario that is set. */
  static List<Flow> of(Settings settings) {
    return settings.scenario().flows().stream().flatMap(flow -> of(flow, settings)).toList();
  }

  private static Stream<Flow> of(Playbook.Flow flow, Settings settings) {
    double peak = settings.peak(flow.of()) * flow.share();
    return flow.stairs()
        ? stairs(flow.journey(), peak, settings)
        : Stream.of(new Flow(flow.journey(), flow.journey(), "", paces(flow, peak, settings)));
  }

  private static List<Pace> paces(Playbook.Flow flow, double peak, Settings settings) {
    int times = Math.max(1, flow.repeat());
    List<Pace> paces = new ArrayList<>();
    double until = 0;
    for (int i = 0; i < times; i++) {
      for (List<Double> part : flow.profile()) {
        double from = until;
        until += part.get(0) / times;
        int seconds = settings.second(until) - settings.second(from);
        paces.add(new Pace(seconds, peak * part.get(1), peak * part.get(2)));
      }
    }
    return paces.stream().filter(pace -> pace.seconds > 0).toList();
  }

  private static Stream<Flow> stairs(String journey, double peak, Settings settings) {
    int steps = settings.steps();
    return IntStream.rangeClosed(1, steps)
        .mapToObj(step -> {
          int start = settings.second((step - 1.0) / steps);
          int end = settings.second(1.0 * step / steps);
          double rate = peak * step / steps;
          List<Pace> paces = List.of(new Pace(start, 0, 0), new Pace(end - start, rate, rate));
          return new Flow("step-" + step, journey, "-step-" + step, paces);
        });
  }

  double arrivals() {
    return paces.stream().mapToDouble(Pace::arrivals).sum();
  }

  OpenInjectionStep[] injected() {
    return paces.stream().map(Pace::injected).toArray(OpenInjectionStep[]::new);
  }
}
