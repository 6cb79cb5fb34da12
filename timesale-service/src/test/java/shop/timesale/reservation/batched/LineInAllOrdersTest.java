package shop.timesale.reservation.batched;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.timesale.reservation.CustomerId;
import shop.timesale.reservation.IdempotencyKey;
import shop.timesale.reservation.Wish;
import shop.timesale.sale.SaleId;

/**
 * Customers come, leave and are taken in every order that Lincheck can think of: the line behaves
 * as if each of these had its own moment. Wishes 1 and 2 are of one customer, so are 3 and 4.
 */
@Tag("all-orders")
@Param(name = "wish", gen = IntGen.class, conf = "1:4")
public class LineInAllOrdersTest {

  private static final int CAPACITY = 2;

  private final Line line = new Line(CAPACITY);
  private final WishTurn[] turns = new WishTurn[5];

  /** Prepares the wishes, so that who leaves is the one who came. */
  public LineInAllOrdersTest() {
    for (int i = 1; i < turns.length; i++) {
      turns[i] = turn(i);
    }
  }

  private static WishTurn turn(int wish) {
    return new WishTurn(
        new Wish(
            new SaleId("s"),
            new CustomerId("c-" + (wish + 1) / 2),
            new IdempotencyKey("k-" + wish),
            1,
            "tok_approve"),
        null);
  }

  @Operation
  public String enter(@Param(name = "wish") int wish) {
    return switch (line.enter(turns[wish])) {
      case Line.Entry.Waits(WishTurn served) -> "as " + served.wish().key().value();
      case Line.Entry.Full<WishTurn>() -> "full";
      case Line.Entry.Closed<WishTurn>() -> "closed";
    };
  }

  @Operation
  public boolean leave(@Param(name = "wish") int wish) {
    return line.leave(turns[wish]);
  }

  @Operation(nonParallelGroup = "batcher")
  public List<String> take() throws InterruptedException {
    return line.take(2, Duration.ZERO).stream()
        .map(turn -> ((WishTurn) turn).wish().key().value())
        .toList();
  }

  @Operation(nonParallelGroup = "batcher")
  public boolean closeIfEmpty() {
    return line.closeIfEmpty();
  }

  /** What must be true, without threads. */
  public static class OneAfterTheOther {

    private final List<Integer> waiting = new ArrayList<>();
    private boolean closed;

    public String enter(int wish) {
      if (closed) {
        return "closed";
      }
      if (!waiting.contains(wish)) {
        if (waiting.size() == CAPACITY) {
          return "full";
        }
        waiting.add(wish);
      }
      return "as k-" + wish;
    }

    public boolean leave(int wish) {
      return waiting.removeIf(one -> one == wish);
    }

    public List<String> take() {
      List<Integer> batch = new ArrayList<>();
      for (int wish : waiting) {
        if (batch.stream().noneMatch(taken -> (taken + 1) / 2 == (wish + 1) / 2)) {
          batch.add(wish);
        }
      }
      waiting.removeAll(batch);
      return batch.stream().map(wish -> "k-" + wish).toList();
    }

    public boolean closeIfEmpty() {
      closed = closed || waiting.isEmpty();
      return closed;
    }
  }

  @Test
  void nobodyIsLostOrServedTwiceInAnyOrderOfSteps() {
    new ModelCheckingOptions()
        .sequentialSpecification(OneAfterTheOther.class)
        .threads(2)
        .actorsPerThread(3)
        .iterations(10)
        .invocationsPerIteration(200)
        .check(getClass());
  }
}
