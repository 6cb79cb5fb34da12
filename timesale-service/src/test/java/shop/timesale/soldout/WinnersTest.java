package shop.timesale.soldout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WinnersTest {

  private final Winners winners = new Winners(2);

  private static long hash(int buyer) {
    return WinnerHash.of("customer-" + buyer, "k");
  }

  private static long[] hashes(int from, int to) {
    return IntStream.range(from, to).mapToLong(WinnersTest::hash).toArray();
  }

  @Test
  void knowsNobodyBeforeItHasFollowedTheLog() {
    assertThat(winners.isStranger(hash(1), 1)).isFalse();
    assertThat(winners.isStranger(hash(1), 0)).isTrue();
  }

  @Test
  void tellsWinnersFromStrangersHoweverMuchItGrows() {
    winners.follow(hashes(0, 3), 3);
    winners.follow(hashes(3, 50_000), 50_000);

    assertThat(winners.size()).isEqualTo(50_000);
    assertThat(winners.followed()).isEqualTo(50_000);
    assertThat(IntStream.range(0, 50_000))
        .noneMatch(buyer -> winners.isStranger(hash(buyer), 50_000));
    assertThat(IntStream.range(50_000, 100_000))
        .allMatch(buyer -> winners.isStranger(hash(buyer), 50_000));
    assertThat(winners.isStranger(hash(50_000), 50_001)).isFalse();
  }

  @Test
  void countsAWinnerOnceWhoIsInTheLogTwice() {
    winners.follow(new long[] {7, 7, 8}, 3);
    winners.follow(new long[] {8}, 4);

    assertThat(winners.size()).isEqualTo(2);
  }

  @Test
  void hasAPlaceForEveryHash() {
    long[] oneCorner = LongStream.of(0, 1, 16, 32, 48, Long.MIN_VALUE, -1, -16).toArray();
    winners.follow(oneCorner, 8);

    assertThat(LongStream.of(oneCorner)).noneMatch(hash -> winners.isStranger(hash, 8));
    assertThat(winners.isStranger(64, 8)).isTrue();
  }

  @Test
  void aMillionTakeSixteenMegabytes() {
    assertThat(Winners.places(1_000_000) * (long) Long.BYTES).isLessThanOrEqualTo(16L << 20);
  }

  @Test
  void customerAndKeyAreToldApart() {
    assertThat(WinnerHash.of("ab", "c")).isNotEqualTo(WinnerHash.of("a", "bc"));
    assertThat(WinnerHash.of("a", "b")).isNotEqualTo(WinnerHash.of("b", "a"));
    assertThat(WinnerHash.of("민지", "k")).isEqualTo(WinnerHash.of("민지\nk"));
    assertThat(IntStream.range(0, 1_000_000).mapToLong(WinnersTest::hash).distinct().count())
        .isEqualTo(1_000_000);
  }
}
