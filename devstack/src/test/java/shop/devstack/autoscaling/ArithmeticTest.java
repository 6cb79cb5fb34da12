package shop.devstack.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import shop.devstack.autoscaling.Arithmetic.Load;

/**
 * The worked examples of Kubernetes: of the page "Horizontal Pod Autoscaling" ("Algorithm
 * details"), and of the controller's own tests ({@code replica_calculator_test.go}).
 */
class ArithmeticTest {

  @Test
  void doublesAtTwiceTheTarget() {
    // 200m where 100m are wanted, which is 200 % of a target of 100 %
    assertThat(Arithmetic.byUtilization(3, all(3, 200), 100)).hasValue(6);
  }

  @Test
  void halvesAtHalfTheTarget() {
    assertThat(Arithmetic.byUtilization(4, all(4, 50), 100)).hasValue(2);
  }

  @Test
  void changesNothingNearTheTarget() {
    assertThat(Arithmetic.byUtilization(10, all(10, 109), 100)).hasValue(10);
    assertThat(Arithmetic.byUtilization(10, all(10, 91), 100)).hasValue(10);
    assertThat(Arithmetic.byUtilization(10, all(10, 111), 100)).hasValue(12);
  }

  @Test
  void roundsUp() {
    // levels 300m, 500m, 700m of 1 CPU against 30 %: 500m are 1.67 times the target of 3
    assertThat(Arithmetic.byUtilization(3, load(30, 50, 70), 30)).hasValue(5);
  }

  @Test
  void goesDownByTheAverage() {
    // 100m, 300m, 500m, 250m, 250m of 1 CPU against 50 %: 28 of 50 percent of 5
    assertThat(Arithmetic.byUtilization(5, load(10, 30, 50, 25, 25), 50)).hasValue(3);
  }

  @Test
  void anUnreadyInstanceUsesNothingWhenMoreAreWanted() {
    // 500m and 700m of 1 CPU against 30 %, a third one unready: 40 instead of 60 percent
    assertThat(Arithmetic.byUtilization(3, new Load(List.of(50.0, 70.0), 1, 0), 30)).hasValue(4);
  }

  @Test
  void unreadyInstancesCanTurnAWishForMoreIntoNone() {
    // 400m, and two of three unready: 13 percent where 30 are wanted would be fewer
    assertThat(Arithmetic.byUtilization(3, new Load(List.of(40.0), 2, 0), 30)).hasValue(3);
  }

  @Test
  void unreadyInstancesAreLeftOutWhenFewerAreWanted() {
    assertThat(Arithmetic.byUtilization(5, new Load(List.of(10.0, 30.0, 50.0), 2, 0), 50))
        .hasValue(2);
  }

  @Test
  void aMissingMeasurementIsNothingWhenMoreAreWanted() {
    // levels 100 and 100 of 1 CPU with one missing against 50 %
    assertThat(Arithmetic.byUtilization(3, new Load(List.of(100.0, 100.0), 0, 1), 50)).hasValue(4);
  }

  @Test
  void aMissingMeasurementIsTheWholeRequestWhenFewerAreWanted() {
    // 100m, 500m... of five: 20 percent on average become 36 with one at 100
    assertThat(Arithmetic.byUtilization(5, new Load(Collections.nCopies(4, 20.0), 0, 1), 50))
        .hasValue(4);
  }

  @Test
  void nothingMeasuredIsNoWish() {
    assertThat(Arithmetic.byUtilization(1, new Load(List.of(), 1, 0), 70)).isEmpty();
  }

  @Test
  void aFigureForAllIsComparedAsItIs() {
    // p95 of 1,200 ms where 500 are wanted
    assertThat(Arithmetic.byValue(2, 2, 1200, 500)).isEqualTo(5);
    assertThat(Arithmetic.byValue(2, 2, 540, 500)).isEqualTo(2);
    assertThat(Arithmetic.byValue(4, 4, 0, 500)).isZero();
  }

  @Test
  void aFigureToShareIsDivided() {
    // the controller's test of external metrics: 8.6 against 3.4 per instance
    assertThat(Arithmetic.byAverageValue(2, 8.6, 3.4)).isEqualTo(3);
    assertThat(Arithmetic.byAverageValue(4, 8.6, 3.4)).isEqualTo(3);
    assertThat(Arithmetic.byAverageValue(1, 4, 1)).isEqualTo(4);
    assertThat(Arithmetic.byAverageValue(4, 4, 1)).isEqualTo(4);
  }

  private static Load all(int count, double percent) {
    return new Load(Collections.nCopies(count, percent), 0, 0);
  }

  private static Load load(double... percents) {
    return new Load(java.util.Arrays.stream(percents).boxed().toList(), 0, 0);
  }
}
