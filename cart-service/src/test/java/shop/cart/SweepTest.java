package shop.cart;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Forgetting has bounds. */
class SweepTest {

  private static final CartProperties.Sweep BOUNDS =
      new CartProperties.Sweep(Duration.ofMinutes(1), 10, 3);

  private final Counter forgotten = new SimpleMeterRegistry().counter("forgotten");
  private final List<Integer> portions = new ArrayList<>();

  @Test
  void endsWhenNothingIsLeft() {
    sweep(leaving(15));
    assertThat(portions).containsExactly(10, 5);
    assertThat(forgotten.count()).isEqualTo(15);
  }

  @Test
  void leavesTheRestOfABacklogForTheNextTime() {
    sweep(leaving(1_000));
    assertThat(portions).containsExactly(10, 10, 10);
  }

  @Test
  void triesAgainTheNextTimeWhenTheDatabaseIsAway() {
    sweep(() -> {
      throw new DataAccessResourceFailureException("away");
    });
    assertThat(forgotten.count()).isZero();
  }

  private void sweep(IntSupplier some) {
    Sweep.run("Things", BOUNDS, forgotten, some);
  }

  private IntSupplier leaving(int rows) {
    int[] left = {rows};
    return () -> {
      int portion = Math.min(BOUNDS.batch(), left[0]);
      left[0] -= portion;
      portions.add(portion);
      return portion;
    };
  }
}
