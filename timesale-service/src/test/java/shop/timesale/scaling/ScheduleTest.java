package shop.timesale.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.timesale.sale.Opening;
import shop.timesale.sale.SaleId;

class ScheduleTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final ScalingProperties BOUNDS =
      new ScalingProperties(
          Duration.ofSeconds(60), Duration.ofSeconds(30), 250, Duration.ofSeconds(10));

  private static Opening opening(String sale, Instant opensAt, int arrivals) {
    return new Opening(new SaleId(sale), opensAt, opensAt.plus(Duration.ofHours(1)), arrivals);
  }

  private static Schedule at(Instant now, Opening... openings) {
    return Schedule.of(List.of(openings), now, BOUNDS);
  }

  @ParameterizedTest
  @CsvSource({"-61, 0", "-60, 4", "-1, 4", "0, 4", "29, 4", "30, 0", "3599, 0"})
  void wantsInstancesFromALeadBeforeTheOpeningForAHoldAfterIt(int second, int instances) {
    assertThat(at(NOON.plusSeconds(second), opening("demo", NOON, 900)).instances())
        .isEqualTo(instances);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "250, 1", "251, 2", "900, 4", "1000000, 4000"})
  void roundsUpToWholeInstances(int arrivals, int instances) {
    assertThat(at(NOON, opening("demo", NOON, arrivals)).instances()).isEqualTo(instances);
  }

  @Test
  void openingsThatMeetShareInstances() {
    Schedule schedule =
        at(
            NOON,
            opening("later", NOON.plusSeconds(20), 100),
            opening("now", NOON, 100),
            opening("tomorrow", NOON.plusSeconds(86_400), 5_000));

    assertThat(schedule.instances()).isEqualTo(1);
    assertThat(schedule.until()).isEqualTo(NOON.plusSeconds(50));
    assertThat(schedule.openings())
        .containsExactly(
            new Schedule.Near(new SaleId("now"), NOON, 100, 1),
            new Schedule.Near(new SaleId("later"), NOON.plusSeconds(20), 100, 1));
  }

  @Test
  void aSaleThatIsShorterThanTheHoldWantsNothingAfterItsEnd() {
    Opening brief = new Opening(new SaleId("brief"), NOON, NOON.plusSeconds(5), 900);

    assertThat(at(NOON.plusSeconds(4), brief).until()).isEqualTo(NOON.plusSeconds(5));
    assertThat(at(NOON.plusSeconds(5), brief).instances()).isZero();
  }

  @Test
  void wantsNothingWhenNothingIsNear() {
    assertThat(at(NOON)).isEqualTo(new Schedule(0, null, List.of()));
  }
}
