package shop.monolith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What customers do in the shop, in one process and without a broker. */
class PurchaseTest {

  private static Door anyone;

  @BeforeAll
  static void start() {
    anyone = WholeMonolith.shared().door();
  }

  @Test
  void sellsAUnitOfASaleWhoseOrderIsPaidAndConfirmed() {
    Sale sale = Sale.open(anyone, "mouse-quiet", 3);
    Door buyer = anyone.asStranger();

    Door.Answer won = sale.reserve(buyer, "tok_approve");

    assertThat(won.status()).as(won.text()).isEqualTo(201);
    assertThat(sale.reserve(buyer, "tok_approve").json()).isEqualTo(won.json());
    Sale.awaitOrder(buyer, won.string("orderId"), "confirmed");
    assertThat(buyer.get("/api/payments?orderId=" + won.string("orderId")).text())
        .contains("captured");
    assertThat(sale.unitsLeft()).isEqualTo(2);
  }

  @Test
  void givesTheUnitBackWhenTheCardIsDeclined() {
    Sale sale = Sale.open(anyone, "mug-two-lids", 1);
    Door buyer = anyone.asStranger();

    Door.Answer won = sale.reserve(buyer, "tok_decline");

    assertThat(won.status()).as(won.text()).isEqualTo(201);
    Sale.awaitOrder(buyer, won.string("orderId"), "cancelled");
    await("the unit is back").atMost(Sale.SETTLED).until(() -> sale.unitsLeft() == 1);
  }

  @Test
  void checksACartOutAndRefundsIt() {
    String product = Sale.product(anyone, 5);
    int stock = available(product);
    Door buyer = anyone.asStranger();
    assertThat(buyer.put("/api/cart/items/" + product, Map.of("quantity", 2)).status())
        .isBetween(200, 204);
    JsonNode total = buyer.get("/api/cart").json().path("total");

    Door.Answer order =
        buyer.post(
            "/api/cart/checkout",
            Map.of("paymentMethod", "tok_approve", "expectedTotal", total),
            "checkout");

    assertThat(order.status()).as(order.text()).isEqualTo(201);
    Sale.awaitOrder(buyer, order.string("orderId"), "confirmed");
    await("the bought lines leave the cart")
        .atMost(Sale.SETTLED)
        .until(() -> buyer.get("/api/cart").json().path("items").isEmpty());
    assertThat(available(product)).isEqualTo(stock - 2);
    buyer.post("/api/orders/%s/refund".formatted(order.string("orderId")), Map.of(), "refund");
    Sale.awaitOrder(buyer, order.string("orderId"), "refunded");
    await("the goods are back").atMost(Sale.SETTLED).until(() -> available(product) == stock);
  }

  private static int available(String product) {
    return anyone.get("/api/products/" + product).json().path("available").asInt(-1);
  }
}
