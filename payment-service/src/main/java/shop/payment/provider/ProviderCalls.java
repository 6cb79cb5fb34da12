package shop.payment.provider;

import feign.Response;
import feign.RetryableException;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import java.net.SocketTimeoutException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import shop.payment.Money;
import shop.payment.OrderId;
import shop.payment.payment.ProviderAnswer;
import shop.payment.payment.ProviderCall;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the provider behind breakers. Each call has its own idempotency key, made from the order's
 * id, so that it can be repeated by anybody at any time.
 */
@Component
class ProviderCalls {

  private static final String AUTHORISATION = "provider-authorisation";
  private static final String SETTLEMENT = "provider-settlement";

  private final ProviderClient client;
  private final JsonMapper json;

  ProviderCalls(ProviderClient client, JsonMapper json) {
    this.client = client;
    this.json = json;
  }

  @Retry(name = AUTHORISATION)
  @CircuitBreaker(name = AUTHORISATION)
  @Bulkhead(name = AUTHORISATION)
  public ProviderAnswer authorise(ProviderCall.Authorise call) {
    String reference = call.orderId().value();
    var body =
        new ProviderClient.Authorisation(
            reference, call.money().amount(), call.money().currency(), call.method());
    return answer("approved", () -> client.authorise(reference, body));
  }

  @Retry(name = SETTLEMENT)
  @CircuitBreaker(name = SETTLEMENT)
  @Bulkhead(name = SETTLEMENT)
  public ProviderAnswer capture(ProviderCall.Capture call) {
    return answer(
        "captured", () -> client.capture(key(call.orderId(), "capture"), id(call.orderId())));
  }

  @Retry(name = SETTLEMENT)
  @CircuitBreaker(name = SETTLEMENT)
  @Bulkhead(name = SETTLEMENT)
  public ProviderAnswer release(ProviderCall.Release call) {
    return answer("voided", () -> client.release(key(call.orderId(), "void"), id(call.orderId())));
  }

  @Retry(name = SETTLEMENT)
  @CircuitBreaker(name = SETTLEMENT)
  @Bulkhead(name = SETTLEMENT)
  public ProviderAnswer refund(OrderId order, String step, Money money) {
    var body = new ProviderClient.Refund(money.amount());
    return answer("refunded", () -> client.refund(key(order, step), id(order), body));
  }

  @Retry(name = SETTLEMENT)
  @CircuitBreaker(name = SETTLEMENT)
  @Bulkhead(name = SETTLEMENT)
  public ProviderAnswer find(ProviderCall.LookUp call) {
    return asked(
        () -> client.find(key(call.orderId(), "look"), id(call.orderId())), ProviderReply::find);
  }

  private ProviderAnswer answer(String yes, Supplier<Response> request) {
    return asked(request, (response, parser) -> ProviderReply.read(response, yes, parser));
  }

  private ProviderAnswer asked(
      Supplier<Response> request, BiFunction<Response, JsonMapper, ProviderAnswer> reader) {
    try (Response response = request.get()) {
      return reader.apply(response, json);
    } catch (RetryableException e) {
      throw e.getCause() instanceof SocketTimeoutException
          ? new ProviderTimeout()
          : new ProviderFailure(String.valueOf(e.getCause()));
    }
  }

  /** Parted by a sign that no id has, so that no two calls share a key. */
  private static String key(OrderId order, String step) {
    return order.value() + ":" + step;
  }

  private static String id(OrderId order) {
    return "auth-" + order.value();
  }
}
