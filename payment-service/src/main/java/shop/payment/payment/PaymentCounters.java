package shop.payment.payment;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Payments by result, as the metric {@code shop.payments}. */
@Component
class PaymentCounters {

  private final MeterRegistry meters;

  PaymentCounters(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Counts a payment that the provider's answer has brought to rest; passes the step on. */
  Step count(Step step) {
    if (step instanceof Step.Rest(Standing standing)) {
      meters.counter("shop.payments", "result", standing.status().wire()).increment();
    }
    return step;
  }
}
