package shop.order.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.order.OnH2;
import shop.order.RunningOrders;
import shop.order.order.Money;
import shop.order.order.NewOrder;
import shop.order.order.OrderId;
import shop.platform.testing.Contracts;
import shop.platform.testing.HttpExchange;
import shop.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What we answer to carts is what the contract says. */
class CartContractTest extends RunningOrders implements OnH2 {

  @Autowired JdbcClient sql;

  static Stream<HttpExchange> exchanges() {
    return Contracts.httpExamples("order-service").stream();
  }

  @BeforeEach
  void knowTheOrdersThatTheContractSupposes() {
    knowOnly("0199c0de-0000-7000-8000-000000000022", 2);
    knowOnly("0199c0de-0000-7000-8000-000000000023", 1);
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void keepsTheContract(HttpExchange exchange) {
    JsonNode answer =
        JsonMapper.shared()
            .readTree(
                http()
                    .put()
                    .uri(exchange.path())
                    .contentType(MediaType.APPLICATION_JSON)
                    .headers(headers ->
                        headers.setBearerAuth(TestTokens.client("cart-service", "orders")))
                    .body(String.valueOf(exchange.body()))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(exchange.status())
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody());
    JsonNode promised = exchange.answer();
    assertThat(promised).isNotNull();
    // What is promised is there; an order that is known may have gone on meanwhile.
    promised.forEachEntry((name, value) -> {
      if (!name.equals("status") || exchange.status() >= 400) {
        assertThat(answer.get(name)).as(name).isEqualTo(value);
      }
    });
    assertThat(answer.has("status")).isTrue();
  }

  /** The order of the example, with so many pairs of earbuds. */
  private void knowOnly(String id, int quantity) {
    place.place(
        new NewOrder(
            new OrderId(id),
            "minji",
            null,
            List.of(
                new NewOrder.Line(
                    "earbuds-hush-pro",
                    "허시 프로 이어버드",
                    "Hush Pro Earbuds",
                    new Money(12_900, "KRW"),
                    quantity),
                new NewOrder.Line("mug-daily", "데일리 머그", "Daily Mug", new Money(9_000, "KRW"), 1)),
            "tok_approve"));
  }
}
