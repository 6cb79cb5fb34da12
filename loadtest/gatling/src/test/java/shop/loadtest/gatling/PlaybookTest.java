package shop.loadtest.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in {@code scenarios.json} can be played. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaybookTest {

  private final Playbook playbook = Playbook.read();

  Stream<String> scenarios() {
    return playbook.scenarios().keySet().stream();
  }

  @Test
  void allThatASaleIsMadeOfIsThere() {
    assertThat(scenarios())
        .containsExactlyInAnyOrder(
            "ordinary-day",
            "announcement",
            "opening-wall",
            "rush",
            "sold-out",
            "after-sale",
            "sale-week",
            "saturation");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyScenarioNamesJourneysRequestsAndParametersThatExist(String name) {
    Playbook.Scenario scenario = playbook.scenario(name);
    assertThat(scenario.flows())
        .isNotEmpty()
        .allSatisfy(flow -> {
          assertThat(playbook.journeys()).containsKey(flow.journey());
          assertThat(playbook.parameters()).containsKey(flow.of());
        });
    assertThat(scenario.p95().keySet())
        .isNotEmpty()
        .allSatisfy(request ->
            assertThat(playbook.requests()).containsKey(request.replaceAll("-step-\\d+$", "")));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyProfileFillsTheTime(String name) {
    assertThat(playbook.scenario(name).flows())
        .allSatisfy(flow ->
            assertThat(flow.profile().stream().mapToDouble(List::getFirst).sum())
                .isCloseTo(1, within(0.001)));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void noFlowLeapsOverASecondOrIsShort(String name) {
    Settings settings = new Settings(playbook, Map.of("SHOP_SCENARIO", name));
    assertThat(Flow.of(settings))
        .allSatisfy(flow ->
            assertThat(flow.paces().stream().mapToInt(Flow.Pace::seconds).sum())
                .isEqualTo(flow.suffix().isEmpty() ? settings.second(1) : endOf(flow, settings)));
  }

  private static int endOf(Flow flow, Settings settings) {
    int step = Integer.parseInt(flow.suffix().replaceAll("\\D", ""));
    return settings.second((double) step / settings.steps());
  }

  @Test
  void anUnknownScenarioIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> playbook.scenario("riot"))
        .hasMessageContaining("'riot'")
        .hasMessageContaining("rush");
  }
}
