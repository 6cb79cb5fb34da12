package shop.loadtest.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Arrivals are what the parameters say. */
class FlowTest {

  @Test
  void aRushRisesAndStays() {
    Flow flow = flows("rush", Map.of("SHOP_RATE", "100", "SHOP_SECONDS", "50")).getFirst();
    assertThat(flow.paces())
        .containsExactly(new Flow.Pace(10, 20, 100), new Flow.Pace(40, 100, 100));
    assertThat(flow.arrivals()).isEqualTo(600 + 4_000);
  }

  @Test
  void aSaturationClimbsInEqualSteps() {
    List<Flow> steps =
        flows("saturation", Map.of("SHOP_RATE", "400", "SHOP_SECONDS", "40", "SHOP_STEPS", "4"));
    assertThat(steps)
        .extracting(Flow::suffix)
        .containsExactly("-step-1", "-step-2", "-step-3", "-step-4");
    assertThat(steps)
        .extracting(step -> step.paces().getLast())
        .containsExactly(
            new Flow.Pace(10, 100, 100),
            new Flow.Pace(10, 200, 200),
            new Flow.Pace(10, 300, 300),
            new Flow.Pace(10, 400, 400));
    assertThat(steps.getLast().paces().getFirst()).isEqualTo(new Flow.Pace(30, 0, 0));
  }

  @Test
  void aWeekRepeatsTheVisitsOfADay() {
    Flow visits = flows("sale-week", Map.of()).getFirst();
    assertThat(visits.paces()).hasSize(7 * 4);
  }

  @Test
  void peopleSignInAtARateOfTheirOwn() {
    Flow signIns =
        flows("announcement", Map.of("SHOP_RATE", "500", "SHOP_SIGNINS", "2")).getFirst();
    assertThat(signIns.paces().getLast()).isEqualTo(new Flow.Pace(54, 2, 2));
  }

  @Test
  void aRateThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> flows("rush", Map.of("SHOP_RATE", "many")))
        .isInstanceOf(NumberFormatException.class);
  }

  private static List<Flow> flows(String scenario, Map<String, String> parameters) {
    Map<String, String> environment = new HashMap<>(parameters);
    environment.put("SHOP_SCENARIO", scenario);
    return Flow.of(new Settings(Playbook.read(), environment));
  }
}
