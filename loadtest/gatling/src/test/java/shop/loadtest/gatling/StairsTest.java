package shop.loadtest.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A saturation of four steps of ten seconds, up to 40 arrivals a second. */
class StairsTest {

  private final Settings settings =
      new Settings(
          Playbook.read(),
          Map.of(
              "SHOP_SCENARIO",
              "saturation",
              "SHOP_RATE",
              "40",
              "SHOP_SECONDS",
              "40",
              "SHOP_STEPS",
              "4"));
  private final Answers answers = new Answers();

  @Test
  void theKneeIsTheLastStepInTime() {
    answer(1, "201", 100, 20);
    answer(2, "201", 200, 20);
    answer(3, "201", 300, 900);
    answer(4, "201", 400, 2_000);
    assertThat(found().knee()).isEqualTo(20);
    assertThat(found().text()).contains("knee: 20/s").contains("not in time");
  }

  @Test
  void whoIsSentAwayQuicklyIsNotAnswered() {
    answer(1, "201", 100, 20);
    answer(2, "201", 180, 20);
    answer(2, "overloaded", 20, 1);
    assertThat(found().knee()).isEqualTo(10);
    assertThat(found().steps().get(1).overloadedPercent()).isEqualTo(10);
  }

  @Test
  void aStepThatIsInTimeAfterOneThatIsNotDoesNotCount() {
    answer(1, "201", 100, 20);
    answer(2, "no-answer", 200, 20);
    answer(3, "201", 300, 20);
    assertThat(found().knee()).isEqualTo(10);
    assertThat(found().steps().get(1).failedPercent()).isEqualTo(100);
  }

  @Test
  void aShopThatIsTooSlowFromTheFirstHasNoKnee() {
    answer(1, "201", 100, 700);
    assertThat(found().knee()).isZero();
  }

  @Test
  void otherScenariosHaveNoSteps() {
    Settings rush = new Settings(Playbook.read(), Map.of("SHOP_SCENARIO", "rush"));
    assertThat(Stairs.of(rush, answers, Flow.of(rush)).steps()).isEmpty();
  }

  private Stairs found() {
    return Stairs.of(settings, answers, Flow.of(settings));
  }

  private void answer(int step, String kind, int times, int millis) {
    String request = "reserve-step-" + step;
    IntStream.range(0, times)
        .forEach(_ -> {
          answers.count(request, kind);
          answers.took(request, millis);
        });
  }
}
