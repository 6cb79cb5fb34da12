package shop.loadtest.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static Plan plan(long seed, int faults) {
    return order(seed, faults, 4).plan();
  }

  private static Order order(long seed, int faults, int most) {
    return new Order(seed, faults, 1_000, 100, most, Duration.ofMinutes(1));
  }

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(plan(7, 200)).isEqualTo(plan(7, 200)).isNotEqualTo(plan(8, 200));
  }

  @Test
  void beginsWithEachFaultOnce() {
    assertThat(plan(7, 200).steps().subList(0, Fault.values().length))
        .extracting(Plan.Step::fault)
        .containsExactlyInAnyOrder(Fault.values());
  }

  @Test
  void hasAsManyFaultsAsWereWished() {
    assertThat(plan(7, 3).steps()).extracting(Plan.Step::number).containsExactly(1, 2, 3);
    assertThat(plan(7, 0).steps()).isEmpty();
  }

  @Test
  void scalesOnlyWhereThereMayBeMoreInstancesThanUsual() {
    assertThat(order(7, 200, Ground.INSTANCES).plan().steps())
        .extracting(Plan.Step::fault)
        .doesNotContain(Fault.SCALE)
        .contains(Fault.KILL, Fault.DUPLICATES);
  }
}
