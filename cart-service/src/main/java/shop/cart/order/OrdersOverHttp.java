package shop.cart.order;

import feign.FeignException;
import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.github.resilience4j.retry.annotation.Retry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import shop.cart.NeighbourLog;
import shop.cart.checkout.OrderDesk;
import shop.cart.checkout.OrderWish;
import shop.cart.checkout.PlacingOutcome;

/** Asks order-service, and makes an outcome of whatever happens then. */
@Component
class OrdersOverHttp implements OrderDesk {

  private static final String NEIGHBOUR = "order-service";

  private final OrderClient client;
  private final NeighbourLog log = new NeighbourLog(NEIGHBOUR);

  OrdersOverHttp(OrderClient client) {
    this.client = client;
  }

  @Override
  @Retry(name = NEIGHBOUR, fallbackMethod = "notPlaced")
  @CircuitBreaker(name = NEIGHBOUR)
  @Bulkhead(name = NEIGHBOUR)
  public PlacingOutcome place(OrderWish order) {
    var answer = client.place(order.orderId(), OrderRequest.of(order));
    log.back();
    return new PlacingOutcome.Placed(answer.getStatusCode() == HttpStatus.CREATED);
  }

  /**
   * Only two refusals are for good: the order makes no sense, or its id has another one. Any other
   * is about the call and not about the order, and may pass.
   */
  PlacingOutcome notPlaced(OrderWish order, RuntimeException failure) {
    return switch (failure) {
      case FeignException.BadRequest _, FeignException.UnprocessableEntity _ -> {
        log.refused(failure);
        yield new PlacingOutcome.Refused();
      }
      case FeignException.FeignClientException _ -> {
        log.refused(failure);
        yield new PlacingOutcome.Unknown();
      }
      default -> {
        log.gone(failure);
        yield new PlacingOutcome.Unknown();
      }
    };
  }
}
