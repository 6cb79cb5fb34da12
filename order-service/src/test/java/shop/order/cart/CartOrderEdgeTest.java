package shop.order.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import shop.order.OnPostgres;
import shop.order.RunningOrders;
import shop.order.order.OrderState;
import shop.platform.testing.TestTokens;

/** What cart-service hears. */
class CartOrderEdgeTest extends RunningOrders implements OnPostgres {

  private static final String CART = TestTokens.client("cart-service", "orders");

  private static final String MUG =
      """
      {"productId": "mug", "name": {"ko": "머그", "en": "Mug"}, "quantity": 2,
       "unitPrice": {"amount": 10000, "currency": "KRW"}}\
      """;

  private static final String POT = MUG.replace("mug", "pot");

  @Test
  void becomesAnOrderOfItsCustomer() {
    STOCK.reserve(order, "reservation-made");
    PAYMENT.pay(order, "payment-captured");
    put(CART, body(MUG, POT))
        .expectStatus()
        .isCreated()
        .expectHeader()
        .valueEquals("Location", "/api/orders/" + order.value())
        .expectBody()
        .json(
            """
            {"orderId": "%s", "status": "placed", "total": {"amount": 40000, "currency": "KRW"}}
            """
                .formatted(order.value()));
    becomes(OrderState.CONFIRMED);
    put(CART, body(MUG, POT))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("confirmed");
    refused(put(CART, body(POT, MUG)), 422, "order-mismatch");
    refused(put(CART, body(MUG)), 422, "order-mismatch");
    assertThat(STOCK.reservations(order)).hasSize(1);
  }

  @Test
  void isOneOrderWhenAskedForManyTimesAtOnce() throws Exception {
    STOCK.reserve(order, "reservation-made");
    PAYMENT.pay(order, "payment-captured");
    Callable<Integer> cart =
        () -> put(CART, body(MUG)).returnResult(String.class).getStatus().value();
    try (var carts = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> answers =
          carts.invokeAll(Collections.nCopies(8, cart)).stream().map(Future::resultNow).toList();
      assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
    }
    becomes(OrderState.CONFIRMED);
    assertThat(PAYMENT.payments(order)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"quantity\": 2 | \"quantity\": 0",
        "\"quantity\": 2 | \"quantity\": 10001",
        "\"quantity\": 2 | \"quantity\": null",
        "\"quantity\": 2 | \"quantity\": 1.5",
        "\"quantity\": 2 | \"quantity\": 2, \"more\": 1",
        "10000 | 0",
        "10000 | -1",
        "10000 | 1000000000001",
        "10000 | 99999999999999999999",
        "KRW | krw",
        "\"mug\" | \"\"",
        "\"mug\" | \"../mug\"",
        "\"mug\" | null",
        "\"Mug\" | \" \"",
        "\"Mug\" | \"M\\u0000g\"",
        "\"Mug\" | \"M\\u0085g\"",
        "\"Mug\" | \"M\\ud800g\"",
        "\"minji\" | \"min\\nji\"",
        "\"minji\" | null",
        "tok_approve | tok approve",
        "{\"amount\" | {\"amoun\"",
      })
  void refusesWhatMakesNoSense(String right, String wrong) {
    String body = body(MUG);
    assertThat(body).contains(right);
    put(CART, body.replace(right, wrong))
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void refusesLinesThatAreNoOrder() {
    refused(put(CART, body()), 400, "validation-failed");
    refused(put(CART, body("null")), 400, "validation-failed");
    refused(put(CART, body(MUG, MUG)), 400, "validation-failed");
    refused(put(CART, body(MUG, POT.replace("KRW", "USD"))), 400, "validation-failed");
    String[] many =
        IntStream.range(0, 51).mapToObj(i -> MUG.replace("mug", "mug-" + i)).toArray(String[]::new);
    refused(put(CART, body(many)), 400, "validation-failed");
  }

  @Test
  void isForCartServiceOnly() {
    refused(put(TestTokens.customer("minji"), body(MUG)), 403, "forbidden");
    refused(put(TestTokens.client("order-service", "payments"), body(MUG)), 403, "forbidden");
    refused(put(TestTokens.expired(), body(MUG)), 401, "unauthorized");
  }

  private static String body(String... lines) {
    return """
    {"customerId": "minji", "paymentMethod": "tok_approve", "lines": [%s]}
    """
        .formatted(String.join(",", lines));
  }

  private RestTestClient.ResponseSpec put(String token, String body) {
    return http()
        .put()
        .uri("/orders/" + order.value())
        .contentType(MediaType.APPLICATION_JSON)
        .headers(headers -> headers.setBearerAuth(token))
        .body(body)
        .exchange();
  }

  private static void refused(RestTestClient.ResponseSpec answer, int status, String type) {
    answer
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("https://shop.example/problems/" + type);
  }
}
