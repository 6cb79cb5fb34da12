package shop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A guest fills a cart, signs in, checks out, and later wants the money back. */
class CartTest {

  private static final Duration SETTLED = Duration.ofMinutes(2);

  private static RunningShop shop;
  private static List<String> products;

  @BeforeAll
  static void open() {
    shop = RunningShop.shared();
    products =
        new Door(shop.address(), null)
            .get("/api/products?size=100")
            .json()
            .path("items")
            .valueStream()
            .filter(product -> product.path("available").asInt() >= 20)
            .map(product -> product.path("id").asString())
            .toList()
            .reversed();
  }

  @Test
  void aGuestsCartBecomesTheCustomersOrderAndIsRefunded() {
    String first = products.get(0);
    String second = products.get(1);
    int stock = available(first);
    Door customer = shop.strangers(1).getFirst();

    String guestCart = fillAsGuest(first, 2, second, 1);
    JsonNode cart = merge(customer, guestCart);
    assertThat(quantities(cart)).isEqualTo(Map.of(first, 2, second, 1));
    Door.Answer order = checkOut(customer, "tok_approve", cart);

    awaitStatus(customer, order, "confirmed");
    await("the bought lines leave the cart")
        .atMost(SETTLED)
        .untilAsserted(() -> assertThat(quantities(customer.get("/api/cart").json())).isEmpty());
    assertThat(available(first)).isEqualTo(stock - 2);

    Door.Answer refund =
        customer.post(
            "/api/orders/%s/refund".formatted(order.string("orderId")), Map.of(), Map.of());
    assertThat(refund.status()).as(refund.text()).isBetween(200, 202);
    awaitStatus(customer, order, "refunded");
    await("the goods are back")
        .atMost(SETTLED)
        .untilAsserted(() -> assertThat(available(first)).isEqualTo(stock));
    new Judge(shop).assertLedgerBalances();
  }

  @Test
  void aDeclinedCardLeavesTheLinesInTheCartAndTheGoodsInStock() {
    String product = products.get(2);
    int stock = available(product);
    Door customer = shop.strangers(1).getFirst();
    put(customer, product, 3, Map.of());

    Door.Answer order = checkOut(customer, "tok_decline", customer.get("/api/cart").json());

    awaitStatus(customer, order, "cancelled");
    assertThat(quantities(customer.get("/api/cart").json())).isEqualTo(Map.of(product, 3));
    await("the goods are back")
        .atMost(SETTLED)
        .untilAsserted(() -> assertThat(available(product)).isEqualTo(stock));
  }

  private static String fillAsGuest(String first, int ofFirst, String second, int ofSecond) {
    Door guest = new Door(shop.address(), null);
    Door.Answer begun = put(guest, first, ofFirst, Map.of());
    String guestCart = begun.headers().firstValue("Guest-Cart").orElseThrow();
    put(guest, second, ofSecond, Map.of("Guest-Cart", guestCart));
    return guestCart;
  }

  private static Door.Answer put(
      Door door, String product, int quantity, Map<String, String> headers) {
    Door.Answer answer =
        door.put("/api/cart/items/" + product, Map.of("quantity", quantity), headers);
    assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    return answer;
  }

  private static JsonNode merge(Door customer, String guestCart) {
    Door.Answer merged = customer.post("/api/cart/merge", Map.of("guestCart", guestCart), Map.of());
    assertThat(merged.status()).as(merged.text()).isEqualTo(200);
    return customer.get("/api/cart").json();
  }

  /** With one key twice: the customer clicked twice, and it is one order. */
  private static Door.Answer checkOut(Door customer, String card, JsonNode cart) {
    Map<String, Object> wish = Map.of("paymentMethod", card, "expectedTotal", cart.path("total"));
    Map<String, String> key = Map.of("Idempotency-Key", "checkout");
    Door.Answer first = customer.post("/api/cart/checkout", wish, key);
    Door.Answer again = customer.post("/api/cart/checkout", wish, key);
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
    return first;
  }

  private static void awaitStatus(Door customer, Door.Answer order, String status) {
    await("the order is " + status)
        .atMost(SETTLED)
        .untilAsserted(() ->
            assertThat(customer.get("/api/orders/" + order.string("orderId")).string("status"))
                .isEqualTo(status));
  }

  private static Map<String, Integer> quantities(JsonNode cart) {
    return cart.path("items")
        .valueStream()
        .collect(
            Collectors.toMap(
                line -> line.path("productId").asString(), line -> line.path("quantity").asInt()));
  }

  private static int available(String product) {
    return new Door(shop.address(), null)
        .get("/api/products/" + product)
        .json()
        .path("available")
        .asInt(-1);
  }
}
