package shop.order.payment;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import shop.order.order.OrderId;
import shop.order.saga.PaymentOutcome;

/**
 * Counts every answer. A neighbour that is down fills no log: one line says that it went, one that
 * it is back. A refusal is a mistake of one of us and is always written.
 */
@Component
class PaymentLog {

  private static final Logger log = LoggerFactory.getLogger(PaymentLog.class);

  private final MeterRegistry meters;
  private final AtomicBoolean away = new AtomicBoolean();

  PaymentLog(MeterRegistry meters) {
    this.meters = meters;
  }

  PaymentOutcome answered(OrderId order, String question, PaymentOutcome answer) {
    String name = answer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    meters.counter("shop.payment.answers", "question", question, "answer", name).increment();
    switch (answer) {
      case PaymentOutcome.Unavailable(String why) -> gone(why);
      case PaymentOutcome.Refused(String why) -> {
        back();
        log.error("payment-service refused to {} for order {}: {}", question, order.value(), why);
      }
      case PaymentOutcome.Captured(),
          PaymentOutcome.Declined(_),
          PaymentOutcome.Reversed(_),
          PaymentOutcome.Undecided() ->
          back();
    }
    return answer;
  }

  private void gone(String why) {
    if (away.compareAndSet(false, true)) {
      log.warn("payment-service does not answer, orders wait: {}", why);
    }
  }

  private void back() {
    if (away.compareAndSet(true, false)) {
      log.info("payment-service answers again");
    }
  }
}
