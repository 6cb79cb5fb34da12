package shop.loadtest.gatling;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What Gatling and k6 have in common: the file {@code loadtest/scenarios.json}. */
record Playbook(
    Map<String, Parameter> parameters,
    List<String> searches,
    Map<String, Request> requests,
    String overloaded,
    Map<String, Journey> journeys,
    Map<String, Scenario> scenarios) {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  static Playbook read() {
    return JSON.readValue(root().resolve("loadtest/scenarios.json"), Playbook.class);
  }

  /** The checked-out project: Maven runs us in our module. */
  static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("loadtest/scenarios.json"))) {
      at = at.getParent();
      if (at == null) {
        throw new IllegalStateException("Not inside a checkout of the shop");
      }
    }
    return at;
  }

  /** The scenario of this name. */
  Scenario scenario(String name) {
    Scenario scenario = scenarios.get(name);
    if (scenario == null) {
      throw new IllegalArgumentException(
          "There is no scenario '%s'; there are %s.".formatted(name, scenarios.keySet()));
    }
    return scenario;
  }

  /** The kinds of answer that a request may hear without anything being wrong. */
  Set<String> proper(String request) {
    Request found = requests.get(request);
    if (found == null) {
      throw new IllegalArgumentException("No answers are listed for the request " + request);
    }
    return found.proper;
  }

  record Parameter(@JsonProperty("default") String usual, String meaning) {}

  record Request(Set<String> proper) {}

  /**
   * What one customer does.
   *
   * @param seconds how long it takes at most, roughly
   */
  record Journey(String about, double seconds) {}

  /**
   * A course of customers.
   *
   * @param units of the sale, as a share of all who want one; null when there is no sale
   * @param opens when the sale opens, as a share of the time
   * @param p95 in milliseconds, by request
   * @param failed the allowed percentage of failures
   * @param overloaded the allowed percentage of those who are sent away
   */
  record Scenario(
      String about,
      double rate,
      double seconds,
      double failed,
      double overloaded,
      String connections,
      @Nullable Double units,
      double opens,
      Map<String, Integer> p95,
      List<Flow> flows) {}

  /**
   * Customers on the same journey.
   *
   * @param of the parameter that is their peak, of which they are a share
   * @param repeat how often the profile is gone through
   * @param stairs in equal steps from nothing
   * @param profile share of the time, rate at its beginning, rate at its end; 1 is the peak
   */
  record Flow(
      String journey,
      String of,
      double share,
      int repeat,
      boolean stairs,
      List<List<Double>> profile) {}
}
