package shop.order.catalog;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import shop.order.OnH2;
import shop.order.RunningOrders;
import shop.order.order.NextStep;
import shop.order.order.OrderId;
import shop.order.payment.PaymentStubs;
import shop.order.saga.ReleaseOutcome;
import shop.order.saga.Stock;
import shop.order.saga.StockOutcome;
import shop.order.saga.Unanswered;
import shop.platform.testing.HttpExchange;
import tools.jackson.databind.JsonNode;

/** What catalog-service says, or fails to say, becomes an outcome. */
class StockOverHttpTest extends RunningOrders implements OnH2 {

  @Autowired Stock stock;
  @Autowired CircuitBreakerRegistry breakers;

  @BeforeEach
  void closeTheBreaker() {
    breakers.circuitBreaker("catalog-service").reset();
  }

  @ParameterizedTest
  @CsvSource({
    "reservation-made, Reserved[]",
    "reservation-stock-short, OutOfStock[why=stock-short: earbuds-hush-pro]",
    "reservation-unknown-product, OutOfStock[why=unknown-product: no-such-product]",
    "reservation-withdrawn, OutOfStock[why=withdrawn: radio-window]",
    "reservation-released, OutOfStock[why=reservation-released]",
    "reservation-mismatch, Refused[why=status 422]"
  })
  void understandsEachExchangeOfTheContract(String name, String outcome) {
    HttpExchange exchange = StockStubs.example(name);
    JsonNode line = exchange.body() == null ? null : exchange.body().at("/lines/0");
    assertThat(line).isNotNull();
    StockOutcome answer =
        stock.reserve(
            new NextStep.ReserveStock(
                new OrderId(Path.of(exchange.path()).getFileName().toString()),
                List.of(
                    new NextStep.Units(
                        line.path("productId").asString(), line.path("quantity").asInt()))));
    assertThat(answer).hasToString(outcome);
  }

  @Test
  void understandsTheReleaseOfTheContract() {
    String path = StockStubs.example("reservation-release").path();
    assertThat(stock.release(new OrderId(Path.of(path).getFileName().toString())))
        .isEqualTo(new ReleaseOutcome.Released());
  }

  @Test
  void showsItsOwnToken() {
    STOCK.release(order);
    stock.release(order);
    assertThat(STOCK.releases(order).getFirst().getHeader("Authorization")).isEqualTo("Bearer t");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503})
  void takesAFailureForSilence(int status) {
    STOCK.reserve(order, aResponse().withStatus(status));
    STOCK.release(order, aResponse().withStatus(status));
    assertThat(reserve()).isInstanceOf(Unanswered.Unavailable.class);
    assertThat(stock.release(order)).isInstanceOf(Unanswered.Unavailable.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 422})
  void takesAnAnswerThatBlamesUsForAMistake(int status) {
    STOCK.reserve(order, aResponse().withStatus(status));
    STOCK.release(order, aResponse().withStatus(status));
    assertThat(reserve()).isEqualTo(new Unanswered.Refused("status " + status));
    assertThat(stock.release(order)).isEqualTo(new Unanswered.Refused("status " + status));
  }

  @Test
  void takesALateAnswerOrABrokenConnectionForSilence() {
    STOCK.reserve(order, PaymentStubs.tooLate());
    assertThat(reserve()).isInstanceOf(Unanswered.Unavailable.class);
    STOCK.reserve(order, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertThat(reserve()).isInstanceOf(Unanswered.Unavailable.class);
  }

  private StockOutcome reserve() {
    return stock.reserve(new NextStep.ReserveStock(order, List.of(new NextStep.Units("mug", 1))));
  }
}
