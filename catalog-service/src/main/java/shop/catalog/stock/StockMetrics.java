package shop.catalog.stock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import shop.catalog.Answers;

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
        .counter("shop.stock.answers", "operation", operation, "answer", Answers.name(outcome))
        .increment();
  }
}
