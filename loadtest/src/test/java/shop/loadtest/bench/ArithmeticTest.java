package shop.loadtest.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Medians, spreads, ratios and the order of the rows. */
class ArithmeticTest {

  @Test
  void aSpreadKnowsItsMiddleAndItsEnds() {
    assertThat(Spread.of(List.of(3.0, 1.0, 2.0)))
        .isEqualTo(new Spread(1, 2, 3, List.of(3.0, 1.0, 2.0)));
    assertThat(Spread.of(List.of(4.0, 1.0)).median()).isEqualTo(2.5);
    assertThat(Spread.of(List.of(7.0))).isEqualTo(new Spread(7, 7, 7, List.of(7.0)));
    assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
  }

  @Test
  void aRatioIsThatOfTheMediansAndSpreadsOverTheRounds() {
    Ratio ratio = ratio(shots(Row.BATCHED, 100, 300, 200), shots(Row.PLAIN, 10, 20, 25));
    assertThat(ratio.value()).isEqualTo(200.0 / 20);
    assertThat(ratio.min()).isEqualTo(200.0 / 25);
    assertThat(ratio.max()).isEqualTo(300.0 / 20);
  }

  @Test
  void aRoundWithAVoidShotCountsForNeitherRow() {
    List<Shot> plain =
        List.of(
            shot(Row.PLAIN, 0, 10),
            new Shot(Row.PLAIN, 1, Map.of(Figure.PER_SECOND, 1.0), Map.of(), List.of("3 dropped")),
            shot(Row.PLAIN, 2, 10));
    Ratio ratio = ratio(shots(Row.BATCHED, 100, 900, 300), plain);
    assertThat(ratio.value()).isCloseTo(20, within(1e-9));
    assertThat(ratio.max()).isEqualTo(30);
    assertThat(Ratio.of(List.of(), Figure.PER_SECOND, plain, Figure.PER_SECOND)).isEmpty();
  }

  @Test
  void everyRoundDrivesEveryRowOnceAndBeginsElsewhere() {
    List<Row> rows = List.of(Row.values());
    List<List<Row>> rounds =
        IntStream.range(0, 5).mapToObj(round -> Rotation.of(rows, round, 5)).toList();
    assertThat(rounds)
        .allSatisfy(round -> assertThat(round).containsExactlyInAnyOrderElementsOf(rows));
    assertThat(rounds.stream().map(List::getFirst).distinct()).hasSize(5);
    assertThat(rounds.get(1).reversed()).isNotEqualTo(rounds.getFirst());
  }

  @Test
  void neighboursChangeSides() {
    List<Integer> rows = List.of(1, 2, 3, 4);
    assertThat(Rotation.of(rows, 0, 4)).containsExactly(1, 2, 3, 4);
    assertThat(Rotation.of(rows, 1, 4)).containsExactly(1, 4, 3, 2);
    assertThat(Rotation.of(rows, 2, 4)).containsExactly(3, 4, 1, 2);
  }

  private static Ratio ratio(List<Shot> above, List<Shot> below) {
    return Ratio.of(above, Figure.PER_SECOND, below, Figure.PER_SECOND).orElseThrow();
  }

  static List<Shot> shots(Row row, double... perSecond) {
    return IntStream.range(0, perSecond.length)
        .mapToObj(round -> shot(row, round, perSecond[round]))
        .toList();
  }

  private static Shot shot(Row row, int round, double perSecond) {
    return new Shot(row, round, Map.of(Figure.PER_SECOND, perSecond), Map.of("201", 5L), List.of());
  }
}
