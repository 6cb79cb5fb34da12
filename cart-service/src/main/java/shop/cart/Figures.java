package shop.cart;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** What gauges read of the database: one question for all of a scrape, and not at each scrape. */
public final class Figures<T> {

  private static final long FRESH = Duration.ofSeconds(5).toNanos();

  private final Supplier<T> question;
  private @Nullable T latest;
  private long readAt;

  /** Figures that this question is asked for. */
  public Figures(Supplier<T> question) {
    this.question = question;
  }

  /** One of the figures; nothing is known while the database is away. */
  public double value(ToDoubleFunction<T> figure) {
    try {
      return figure.applyAsDouble(read());
    } catch (DataAccessException e) {
      return Double.NaN;
    }
  }

  private synchronized T read() {
    T known = latest;
    if (known == null || System.nanoTime() - readAt > FRESH) {
      known = question.get();
      latest = known;
      readAt = System.nanoTime();
    }
    return known;
  }
}
