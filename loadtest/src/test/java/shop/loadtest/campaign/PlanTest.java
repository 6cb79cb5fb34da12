package shop.loadtest.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanTest {

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(Plan.of(7, 200)).isEqualTo(Plan.of(7, 200)).isNotEqualTo(Plan.of(8, 200));
  }

  @Test
  void beginsWithEachFaultOnce() {
    assertThat(Plan.of(7, 200).steps().subList(0, Fault.values().length))
        .extracting(Plan.Step::fault)
        .containsExactlyInAnyOrder(Fault.values());
  }

  @Test
  void hasAsManyFaultsAsWereWished() {
    assertThat(Plan.of(7, 3).steps()).extracting(Plan.Step::number).containsExactly(1, 2, 3);
    assertThat(Plan.of(7, 0).steps()).isEmpty();
  }
}
