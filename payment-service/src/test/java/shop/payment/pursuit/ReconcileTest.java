package shop.payment.pursuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class ReconcileTest {

  private final List<String> done = new ArrayList<>();

  @Test
  void goesOnWithTheNeighboursOfWorkThatBreaks() {
    Unsettled broken = kind(List.of(this::breaks, () -> done.add("neighbour")));
    Unsettled other = kind(List.of(() -> done.add("other")));
    new Reconcile(List.of(broken, other), Paces.pace(), Clock.systemUTC()).round();
    assertThat(done).containsExactly("neighbour", "other");
  }

  @Test
  void goesOnWithOtherWorkWhenOneKindCannotBeRead() {
    Unsettled away =
        new Unsettled() {
          @Override
          public String kind() {
            return "away";
          }

          @Override
          public List<Runnable> due(Instant now, int most) {
            throw new QueryTimeoutException("no database");
          }

          @Override
          public Backlog backlog() {
            return Backlog.NONE;
          }
        };
    Unsettled other = kind(List.of(() -> done.add("other")));
    new Reconcile(List.of(away, other), Paces.pace(), Clock.systemUTC()).round();
    assertThat(done).containsExactly("other");
  }

  private void breaks() {
    throw new IllegalStateException("broken");
  }

  private static Unsettled kind(List<Runnable> work) {
    return new Unsettled() {
      @Override
      public String kind() {
        return "test";
      }

      @Override
      public List<Runnable> due(Instant now, int most) {
        return work;
      }

      @Override
      public Backlog backlog() {
        return Backlog.NONE;
      }
    };
  }
}
