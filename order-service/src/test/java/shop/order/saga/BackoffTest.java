package shop.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private final Backoff longest = backoff(1);
  private final Backoff shortest = backoff(0);

  @Test
  void doublesWithEachAttempt() {
    assertThat(longest.after(1)).isEqualTo(Duration.ofMillis(250));
    assertThat(longest.after(2)).isEqualTo(Duration.ofMillis(500));
    assertThat(longest.after(3)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void neverExceedsTheLongestWait() {
    assertThat(longest.after(30)).isEqualTo(Duration.ofSeconds(10));
    assertThat(longest.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void spreadsOverHalfOfTheWait() {
    assertThat(shortest.after(2)).isEqualTo(Duration.ofMillis(250));
  }

  private static Backoff backoff(double random) {
    return new Backoff(Duration.ofMillis(250), Duration.ofSeconds(10), () -> random);
  }
}
