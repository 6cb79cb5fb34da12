package shop.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {

  private final AtomicInteger starts = new AtomicInteger();

  @Test
  void startsForTheFirstAndIsTheSameForAll() {
    Once<Integer> once = new Once<>("Oven", starts::incrementAndGet);
    assertThat(once.get()).isOne();
    assertThat(once.get()).isOne();
  }

  @Test
  void tellsEachWhyItDidNotStartAndIsTriedOnce() {
    Once<Integer> once =
        new Once<>(
            "Oven",
            () -> {
              throw new IOException("no gas at try " + starts.incrementAndGet());
            });
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(once::get)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Oven did not start for the tests of this JVM")
          .hasRootCauseMessage("no gas at try 1");
    }
  }
}
