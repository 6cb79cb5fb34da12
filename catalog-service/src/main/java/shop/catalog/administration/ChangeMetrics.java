package shop.catalog.administration;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import shop.catalog.Answers;

/** Counts what merchandisers do: {@code shop.product.answers} by operation and answer. */
@Component
class ChangeMetrics {

  private final MeterRegistry registry;

  ChangeMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void answered(String operation, Object outcome) {
    registry
        .counter("shop.product.answers", "operation", operation, "answer", Answers.name(outcome))
        .increment();
  }
}
