package shop.devstack.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private static final Duration SHORT_RUN = Duration.ofSeconds(1);

  private final Backoff backoff =
      new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1));

  @Test
  void doublesUpToTheLongestPause() {
    Duration first = backoff.after(Duration.ZERO, SHORT_RUN);
    Duration second = backoff.after(first, SHORT_RUN);
    Duration third = backoff.after(second, SHORT_RUN);
    Duration fourth = backoff.after(third, SHORT_RUN);

    assertThat(first).hasSeconds(1);
    assertThat(second).hasSeconds(2);
    assertThat(third).hasSeconds(4);
    assertThat(fourth).hasSeconds(5);
  }

  @Test
  void startsAfreshAfterAGoodRun() {
    assertThat(backoff.after(Duration.ofSeconds(5), Duration.ofMinutes(2))).hasSeconds(1);
  }
}
