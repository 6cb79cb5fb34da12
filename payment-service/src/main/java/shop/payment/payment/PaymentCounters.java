package shop.payment.payment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Payments by result, as the metric {@code shop.payments}, and those whose money turned out to have
 * moved after they were voided, as {@code shop.payments.late}.
 */
@Component
class PaymentCounters {

  private final MeterRegistry meters;
  private final Counter late;

  PaymentCounters(MeterRegistry meters) {
    this.meters = meters;
    this.late =
        Counter.builder("shop.payments.late")
            .description("Authorisations and captures that arrived after their void")
            .register(meters);
  }

  /** Counts a payment when its status changes to one that others can rely on. */
  void count(PaymentStatus before, PaymentStatus after) {
    if (before != after && after != PaymentStatus.UNDECIDED) {
      meters.counter("shop.payments", "result", after.wire()).increment();
    }
    if (before == PaymentStatus.VOIDED && after != before) {
      late.increment();
    }
  }
}
