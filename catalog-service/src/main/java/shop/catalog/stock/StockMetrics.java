package shop.catalog.stock;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Counts how the stock answers: {@code shop.stock.answers} by operation and answer. */
@Component
public class StockMetrics {

  private final MeterRegistry registry;

  StockMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Counts an answer by the name of its outcome, {@code StockShort} as {@code stock-short}. */
  public void answered(String operation, Object outcome) {
    registry
        .counter("shop.stock.answers", "operation", operation, "answer", name(outcome))
        .increment();
  }

  private static String name(Object outcome) {
    return outcome
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
