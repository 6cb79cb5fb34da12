package shop.payment.provider;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import shop.payment.payment.PaymentProvider;
import shop.payment.payment.ProviderAnswer;
import shop.payment.payment.ProviderCall;

/** Turns whatever happens on the way to the provider into an answer. */
@Component
class HttpPaymentProvider implements PaymentProvider {

  private static final Logger log = LoggerFactory.getLogger(HttpPaymentProvider.class);

  private final ProviderCalls calls;
  private final ObservationRegistry observations;

  HttpPaymentProvider(ProviderCalls calls, ObservationRegistry observations) {
    this.calls = calls;
    this.observations = observations;
  }

  /** Measured, and part of the trace, as {@code shop.payment.provider}. */
  @Override
  public ProviderAnswer ask(ProviderCall call) {
    Observation observation =
        Observation.start("shop.payment.provider", observations)
            .lowCardinalityKeyValue("call", name(call));
    try (var _ = observation.openScope()) {
      ProviderAnswer answer = answer(call);
      observation.lowCardinalityKeyValue("answer", name(answer));
      return answer;
    } finally {
      observation.stop();
    }
  }

  private ProviderAnswer answer(ProviderCall call) {
    try {
      return send(call);
    } catch (CallNotPermittedException | BulkheadFullException e) {
      log.debug("The provider is spared for now: {}", e.getMessage());
    } catch (ProviderFailure e) {
      log.warn("{} of order {} is unclear: {}", name(call), call.orderId(), e.getMessage());
    }
    return new ProviderAnswer.Unclear();
  }

  private ProviderAnswer send(ProviderCall call) {
    return switch (call) {
      case ProviderCall.Authorise authorise -> calls.authorise(authorise);
      case ProviderCall.Capture capture -> calls.capture(capture);
      case ProviderCall.Release release -> calls.release(release);
      case ProviderCall.Refund(var order, var money) -> calls.refund(order, "refund", money);
      case ProviderCall.NamedRefund(var order, var refundId, var money) ->
          calls.refund(order, "refund:" + refundId, money);
      case ProviderCall.LookUp lookUp -> calls.find(lookUp);
    };
  }

  /** Refunds are refunds, whoever wanted them. */
  private static String name(ProviderCall call) {
    return call instanceof ProviderCall.NamedRefund ? "refund" : lower(call);
  }

  private static String name(ProviderAnswer answer) {
    return answer instanceof ProviderAnswer.Found(var finding)
        ? "found-" + finding.name().toLowerCase(Locale.ROOT)
        : lower(answer);
  }

  private static String lower(Object value) {
    return value.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
