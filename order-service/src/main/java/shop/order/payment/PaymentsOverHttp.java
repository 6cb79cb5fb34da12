package shop.order.payment;

import feign.FeignException;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import java.util.Set;
import org.springframework.stereotype.Component;
import shop.order.order.NextStep;
import shop.order.order.OrderId;
import shop.order.saga.PaymentOutcome;
import shop.order.saga.Payments;

/** Asks payment-service, and makes an outcome of whatever happens then. */
@Component
class PaymentsOverHttp implements Payments {

  private static final String NEIGHBOUR = "payment-service";

  /** Asked too slowly, too early or too often. */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429);

  private final PaymentClient client;
  private final PaymentLog log;

  PaymentsOverHttp(PaymentClient client, PaymentLog log) {
    this.client = client;
    this.log = log;
  }

  @Override
  @CircuitBreaker(name = NEIGHBOUR, fallbackMethod = "unpaid")
  @Bulkhead(name = NEIGHBOUR)
  public PaymentOutcome pay(NextStep.Pay payment) {
    PaymentAnswer answer = client.pay(payment.order().value(), PaymentRequest.of(payment));
    return log.answered(payment.order(), "pay", PaymentAnswer.outcome(answer));
  }

  @Override
  @CircuitBreaker(name = NEIGHBOUR, fallbackMethod = "uncancelled")
  @Bulkhead(name = NEIGHBOUR)
  public PaymentOutcome cancel(OrderId order) {
    return log.answered(order, "cancel", PaymentAnswer.outcome(client.cancel(order.value())));
  }

  PaymentOutcome unpaid(NextStep.Pay payment, RuntimeException failure) {
    return log.answered(payment.order(), "pay", failed(failure));
  }

  PaymentOutcome uncancelled(OrderId order, RuntimeException failure) {
    return log.answered(order, "cancel", failed(failure));
  }

  /** An answer that we cannot use is a mistake of one of us; everything else may pass. */
  private static PaymentOutcome failed(RuntimeException failure) {
    int status = failure instanceof FeignException answer ? answer.status() : -1;
    boolean answered = status >= 200 && status < 500 && !PASSING.contains(status);
    return answered
        ? new PaymentOutcome.Refused("status " + status)
        : new PaymentOutcome.Unavailable(reason(failure));
  }

  private static String reason(RuntimeException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.lines().findFirst().orElse(failure.getClass().getSimpleName());
  }
}
