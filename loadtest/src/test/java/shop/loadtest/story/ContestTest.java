package shop.loadtest.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shop.loadtest.report.Comparison.Subject;
import shop.loadtest.report.Offer;

/** Which days are told to be compared. */
class ContestTest {

  private static final Plan PLAN =
      new Plan(
          7,
          Plan.USUAL_MINUTES,
          Plan.USUAL_RATE,
          Plan.USUAL_UNITS,
          true,
          false,
          false,
          Plan.USUAL_SIGNALS);

  @Test
  void triesEachSignalInTurn() {
    assertThat(new Contest(Subject.SIGNALS, PLAN, 2).plans())
        .extracting(Plan::replay)
        .containsExactly(
            "./shop sale --seed 7",
            "./shop sale --seed 7 --signals cpu",
            "./shop sale --seed 7 --signals latency",
            "./shop sale --seed 7 --signals queue",
            "./shop sale --seed 8",
            "./shop sale --seed 8 --signals cpu",
            "./shop sale --seed 8 --signals latency",
            "./shop sale --seed 8 --signals queue");
  }

  @Test
  void comparesOnlyDaysOfTheSameLoad() {
    assertThat(PLAN.hasLoadOf(offer(Plan.USUAL_UNITS, Plan.USUAL_RATE))).isTrue();
    assertThat(PLAN.hasLoadOf(offer(Plan.USUAL_UNITS, 2 * Plan.USUAL_RATE))).isFalse();
    assertThat(PLAN.hasLoadOf(offer(2 * Plan.USUAL_UNITS, Plan.USUAL_RATE))).isFalse();
  }

  private static Offer offer(int units, double rate) {
    return new Offer("sale-1", Plan.PRODUCT, units, Plan.LIMIT, rate, rate, 10_000);
  }

  @Test
  void triesServicesAndMonolithInTurn() {
    List<Plan> plans = new Contest(Subject.MONOLITH, PLAN, 1).plans();
    assertThat(plans)
        .extracting(Plan::replay)
        .containsExactly("./shop sale --seed 7", "./shop sale --seed 7 --monolith");
    assertThat(plans.getLast().up())
        .containsExactly("up", "--autoscale", "--signals", "schedule,cpu", "--monolith");
  }
}
