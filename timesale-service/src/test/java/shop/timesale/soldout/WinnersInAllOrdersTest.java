package shop.timesale.soldout;

import java.util.HashSet;
import java.util.Set;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One follows the log while others ask, in every order that Lincheck can think of: what they hear
 * is what they would hear if each question and each entry had its own moment.
 */
@Tag("all-orders")
@Param(name = "buyer", gen = IntGen.class, conf = "1:6")
public class WinnersInAllOrdersTest {

  /** So small that it grows in the middle; buyers share its places. */
  private final Winners winners = new Winners(1);

  private long end;

  /** Place {@code n} of the log is won by buyer {@code n}. */
  @Operation(nonParallelGroup = "follower")
  public void follow() {
    end++;
    winners.follow(new long[] {hash((int) end)}, end);
  }

  /** The look saw the sale sold out at the place where this buyer won. */
  @Operation
  public boolean aWinnerHearsSoldOut(@Param(name = "buyer") int buyer) {
    return winners.isStranger(hash(buyer), buyer);
  }

  @Operation
  public boolean aStrangerHearsSoldOut(@Param(name = "buyer") int place) {
    return winners.isStranger(hash(100), place);
  }

  private static long hash(int buyer) {
    return buyer * 8L;
  }

  /** What must be true, without threads and tables. */
  public static class OneAfterTheOther {

    private final Set<Integer> won = new HashSet<>();

    public void follow() {
      won.add(won.size() + 1);
    }

    public boolean aWinnerHearsSoldOut(int buyer) {
      return false;
    }

    public boolean aStrangerHearsSoldOut(int place) {
      return won.contains(place);
    }
  }

  @Test
  void noOrderOfStepsTellsAWinnerThatItLost() {
    new ModelCheckingOptions()
        .sequentialSpecification(OneAfterTheOther.class)
        .threads(2)
        .actorsPerThread(4)
        .iterations(8)
        .invocationsPerIteration(250)
        .check(getClass());
  }

  @Test
  void noProcessorTellsAWinnerThatItLost() {
    new StressOptions()
        .sequentialSpecification(OneAfterTheOther.class)
        .threads(2)
        .actorsPerThread(4)
        .iterations(3)
        .invocationsPerIteration(250)
        .check(getClass());
  }
}
