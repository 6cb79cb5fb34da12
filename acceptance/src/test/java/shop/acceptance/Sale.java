package shop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * A sale of these tests' own, which allows each customer one unit.
 *
 * @param merchandiser plans it, and looks at it
 */
record Sale(Door merchandiser, String id, int units) {

  private static final Set<String> IN_SALES = ConcurrentHashMap.newKeySet();

  /** Plans a sale of a product that is in no other, and waits until it is open. */
  static Sale open(RunningShop shop, String id, int units) {
    Door merchandiser =
        new Door(shop.address(), shop.token("--role", "merchandiser", "mina.merch"));
    Sale sale = new Sale(merchandiser, id, units);
    sale.plan();
    await("sale " + id + " opens")
        .atMost(Duration.ofMinutes(1))
        .until(() -> sale.look().path("phase").asString("").equals("open"));
    return sale;
  }

  private void plan() {
    Instant now = Instant.now();
    Map<String, Object> plan =
        Map.of(
            "productId", anotherProduct(),
            "salePrice", Map.of("amount", 9_900, "currency", "KRW"),
            "quantity", units,
            "limitPerCustomer", 1,
            "opensAt", now.plusSeconds(1).toString(),
            "closesAt", now.plusSeconds(3_600).toString());
    var planned = merchandiser.put("/api/admin/timesales/" + id, plan);
    assertThat(planned.status()).as(planned.text()).isIn(200, 201);
  }

  /** A product with enough stock that is in no sale of these tests yet. */
  private String anotherProduct() {
    return merchandiser
        .get("/api/products?size=100")
        .json()
        .path("items")
        .valueStream()
        .filter(product -> product.path("available").asInt() >= units)
        .map(product -> product.path("id").asString())
        .filter(product -> !product.equals("earbuds-hush-pro") && IN_SALES.add(product))
        .findFirst()
        .orElseThrow();
  }

  /** The sale as everyone sees it. */
  JsonNode look() {
    return merchandiser.get("/api/timesales/" + id).json();
  }

  int unitsLeft() {
    return look().path("unitsLeft").asInt(-1);
  }
}
