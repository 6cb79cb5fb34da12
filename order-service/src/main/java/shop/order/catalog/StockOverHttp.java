package shop.order.catalog;

import io.github.resilience4j.bulkhead.annotation.Bulkhead;
import io.github.resilience4j.circuitbreaker.annotation.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import shop.order.neighbour.AnswerLog;
import shop.order.neighbour.Failure;
import shop.order.order.NextStep;
import shop.order.order.OrderId;
import shop.order.saga.ReleaseOutcome;
import shop.order.saga.Stock;
import shop.order.saga.StockOutcome;
import tools.jackson.databind.JsonNode;

/** Asks catalog-service, and makes an outcome of whatever happens then. */
@Component
class StockOverHttp implements Stock {

  private static final String NEIGHBOUR = "catalog-service";

  private final StockClient client;
  private final AnswerLog log;

  StockOverHttp(StockClient client, MeterRegistry meters) {
    this.client = client;
    this.log = new AnswerLog(NEIGHBOUR, meters);
  }

  @Override
  @CircuitBreaker(name = NEIGHBOUR, fallbackMethod = "unreserved")
  @Bulkhead(name = NEIGHBOUR)
  public StockOutcome reserve(NextStep.ReserveStock wish) {
    client.reserve(wish.order().value(), new StockClient.Wish(wish.lines()));
    return log.answered(wish.order(), "reserve-stock", new StockOutcome.Reserved());
  }

  @Override
  @CircuitBreaker(name = NEIGHBOUR, fallbackMethod = "unreleased")
  @Bulkhead(name = NEIGHBOUR)
  public ReleaseOutcome release(OrderId order) {
    client.release(order.value());
    return log.answered(order, "release-stock", new ReleaseOutcome.Released());
  }

  StockOutcome unreserved(NextStep.ReserveStock wish, RuntimeException failure) {
    return log.answered(wish.order(), "reserve-stock", refusal(failure));
  }

  ReleaseOutcome unreleased(OrderId order, RuntimeException failure) {
    return log.answered(order, "release-stock", Failure.of(failure));
  }

  /** Only the problems that the contract names count; any other may be a mistake of ours. */
  private static StockOutcome refusal(RuntimeException failure) {
    JsonNode problem = Failure.problem(failure);
    String type = Failure.type(problem);
    return switch (type) {
      case "stock-short", "unknown-product", "withdrawn" ->
          new StockOutcome.OutOfStock(words(type, problem.path("productId").asString("")));
      // Given back before: an order that is not cancelling does not ask so, unless a hand slipped.
      case "reservation-released" -> new StockOutcome.OutOfStock(type);
      default -> Failure.of(failure);
    };
  }

  private static String words(String type, String product) {
    return product.isEmpty() ? type : "%s: %s".formatted(type, product);
  }
}
