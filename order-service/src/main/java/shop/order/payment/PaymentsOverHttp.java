package shop.order.payment;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import shop.order.neighbour.AnswerLog;
import shop.order.neighbour.Failure;
import shop.order.order.NextStep;
import shop.order.order.OrderId;
import shop.order.saga.PayBackOutcome;
import shop.order.saga.PaymentOutcome;
import shop.order.saga.Payments;

/** Asks payment-service, and makes an outcome of whatever happens then. */
@Component
class PaymentsOverHttp implements Payments {

  private static final String NEIGHBOUR = "payment-service";

  private final PaymentClient client;
  private final AnswerLog log;

  PaymentsOverHttp(PaymentClient client, MeterRegistry meters) {
    this.client = client;
    this.log = new AnswerLog(NEIGHBOUR, meters);
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
    PaymentAnswer answer = client.cancel(order.value());
    return log.answered(order, "cancel-payment", PaymentAnswer.outcome(answer));
  }

  @Override
  @CircuitBreaker(name = NEIGHBOUR, fallbackMethod = "unrefunded")
  @Bulkhead(name = NEIGHBOUR)
  public PayBackOutcome payBack(NextStep.PayBack refund) {
    PaymentAnswer answer =
        client.refund(
            refund.order().value(), refund.refundId(), new PaymentRequest.Refund(refund.amount()));
    return log.answered(refund.order(), "pay-back", PaymentAnswer.refund(answer));
  }

  PaymentOutcome unpaid(NextStep.Pay payment, RuntimeException failure) {
    return log.answered(payment.order(), "pay", Failure.of(failure));
  }

  PaymentOutcome uncancelled(OrderId order, RuntimeException failure) {
    return log.answered(order, "cancel-payment", Failure.of(failure));
  }

  PayBackOutcome unrefunded(NextStep.PayBack refund, RuntimeException failure) {
    return log.answered(refund.order(), "pay-back", refusal(failure));
  }

  /** Only the problems that the contract names decide; any other may be a mistake of ours. */
  private static PayBackOutcome refusal(RuntimeException failure) {
    String type = Failure.type(Failure.problem(failure));
    return switch (type) {
      case "refund-exceeds-captured", "nothing-captured", "refund-mismatch" ->
          new PayBackOutcome.Impossible(type);
      default -> Failure.of(failure);
    };
  }
}
