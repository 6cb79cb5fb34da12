package shop.loadtest.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.loadtest.history.Exchanges;

/**
 * Where the evidence lies; what is null is not judged.
 *
 * @param sales that are judged; all if empty
 * @param events the broker's topics
 */
public record Sources(
    List<String> sales,
    @Nullable Exchanges history,
    @Nullable Database timesale,
    @Nullable Database orders,
    @Nullable Database payments,
    @Nullable Database catalog,
    @Nullable Events events) {

  /** Keeps a copy of the sales. */
  public Sources {
    sales = List.copyOf(sales);
  }

  /** What a benchmark of timesale-service alone leaves behind. */
  public static Sources timesaleAlone(Database timesale, @Nullable Exchanges history) {
    return new Sources(List.of(), history, timesale, null, null, null, null);
  }
}
