package shop.cart.order;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.cart.Provider;
import shop.cart.checkout.OrderDesk;
import shop.cart.checkout.OrderWish;
import shop.cart.checkout.PlacingOutcome;
import shop.cart.price.Money;
import shop.cart.price.ProductId;
import shop.cart.price.ProductName;

/** Our side of the exchanges in contracts/http/order-service, through the real Feign client. */
class OrdersOverHttpTest {

  private static final PlacingOutcome UNKNOWN = new PlacingOutcome.Unknown();

  private static Provider orders;

  @BeforeAll
  static void start() {
    orders = new Provider("order-service");
  }

  @AfterAll
  static void stop() {
    orders.close();
  }

  @BeforeEach
  void asTheContractSays() {
    orders.reset();
  }

  @Test
  void understandsEveryAnswerOfTheContract() {
    assertThat(place("21")).isEqualTo(new PlacingOutcome.Placed(true));
    assertThat(place("22")).isEqualTo(new PlacingOutcome.Placed(false));
    assertThat(place("23")).isEqualTo(new PlacingOutcome.Refused());
    assertThat(place("24", List.of())).isEqualTo(new PlacingOutcome.Refused());
  }

  @Test
  void callsWithItsOwnToken() {
    place("21");
    orders
        .server()
        .verify(
            putRequestedFor(urlPathMatching("/orders/.*"))
                .withHeader("Authorization", equalTo("Bearer t")));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 408, 409, 429, 500, 502, 503})
  void doesNotKnowAfterAnyOtherStatus(int status) {
    answers(aResponse().withStatus(status));
    assertThat(place("21")).isEqualTo(UNKNOWN);
  }

  @Test
  void asksForTheSameOrderOnceMoreWhenTheConnectionBreaks() {
    answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertThat(place("21")).isEqualTo(UNKNOWN);
    orders.server().verify(2, putRequestedFor(urlPathMatching("/orders/.*21")));
  }

  @Test
  void doesNotAskASlowNeighbourAgain() {
    answers(aResponse().withStatus(201).withFixedDelay(6_000));
    assertThat(place("21")).isEqualTo(UNKNOWN);
    orders.server().verify(1, putRequestedFor(urlPathMatching("/orders/.*21")));
  }

  @Test
  void leavesABrokenNeighbourAloneAndTriesAgainLater() {
    answers(aResponse().withStatus(503));
    while (breaker().getState() != CircuitBreaker.State.OPEN) {
      place("21");
    }
    assertThat(place("21")).isEqualTo(UNKNOWN);
    orders.server().resetToDefaultMappings();
    await().until(() -> place("21"), new PlacingOutcome.Placed(true)::equals);
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    orders.server().stubFor(put(urlPathMatching("/orders/.*")).willReturn(answer));
  }

  private static CircuitBreaker breaker() {
    return orders.bean(CircuitBreakerRegistry.class).circuitBreaker("order-service");
  }

  private static PlacingOutcome place(String end) {
    return place(
        end,
        List.of(
            line("earbuds-hush-pro", "허시 프로 이어버드", "Hush Pro Earbuds", 2, 12_900),
            line("mug-daily", "데일리 머그", "Daily Mug", 1, 9_000)));
  }

  private static PlacingOutcome place(String end, List<OrderWish.Line> lines) {
    return orders
        .bean(OrderDesk.class)
        .place(
            new OrderWish(
                "0199c0de-0000-7000-8000-0000000000" + end, "minji", lines, "tok_approve"));
  }

  private static OrderWish.Line line(String id, String ko, String en, int quantity, long won) {
    return new OrderWish.Line(
        new ProductId(id), new ProductName(ko, en), quantity, new Money(won, "KRW"));
  }
}
