package shop.timesale.sale;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.platform.problem.Problems;
import shop.timesale.TimesaleProperties;

/**
 * What is not on the board: sales that are long over, lists that contain them, names that nobody
 * gave. The database is asked for it by a few at a time, and once for all who ask the same, so that
 * no crowd of readers takes the connections of those who buy.
 */
@Component
class OtherSales {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private record Page(@Nullable Phase phase, int page, int size) {}

  private final Sales sales;
  private final Semaphore door;
  private final Remembered<SaleId, Optional<Sale>> found;
  private final Remembered<Page, PageView<Sale>> listed;

  OtherSales(Sales sales, TimesaleProperties properties) {
    TimesaleProperties.Board bounds = properties.board();
    this.sales = sales;
    this.door = new Semaphore(bounds.besides(), true);
    this.found = new Remembered<>(bounds.every(), bounds.remembered());
    this.listed = new Remembered<>(bounds.every(), bounds.remembered());
  }

  Optional<Sale> find(SaleId saleId) {
    return found.get(saleId, () -> throughTheDoor(() -> sales.find(saleId)));
  }

  PageView<Sale> list(@Nullable Phase phase, int page, int size) {
    return listed.get(
        new Page(phase, page, size),
        () ->
            throughTheDoor(() ->
                new PageView<>(sales.list(phase, page, size), page, size, sales.count(phase))));
  }

  /** What was planned or cancelled here is seen here at once. */
  void forget() {
    found.forgetAll();
    listed.forgetAll();
  }

  private <T> T throughTheDoor(Supplier<T> question) throws InterruptedException {
    if (!door.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw Problems.unavailable("Too many look at sales just now.", PATIENCE).asException();
    }
    try {
      return question.get();
    } finally {
      door.release();
    }
  }
}
