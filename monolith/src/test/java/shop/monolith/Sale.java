package shop.monolith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A sale of these tests' own, which allows each customer one unit. */
record Sale(Door anyone, String id) {

  static final Duration SETTLED = Duration.ofMinutes(1);

  private static final AtomicInteger USED = new AtomicInteger();

  /**
   * Plans one and waits until it is open; for that the catalog must have set units aside, which
   * takes a call between modules with a token of their own.
   */
  static Sale open(Door anyone, String id, int units) {
    Instant now = Instant.now();
    Door.Answer planned =
        anyone
            .as("mina.merch", "merchandiser")
            .put(
                "/api/admin/timesales/" + id,
                Map.of(
                    "productId", product(anyone, units),
                    "salePrice", Map.of("amount", 9_900, "currency", "KRW"),
                    "quantity", units,
                    "limitPerCustomer", 1,
                    "opensAt", now.plusSeconds(1).toString(),
                    "closesAt", now.plusSeconds(3_600).toString()));
    assertThat(planned.status()).as(planned.text()).isIn(200, 201);
    Sale sale = new Sale(anyone, id);
    await("the sale opens").atMost(SETTLED).until(() -> sale.look().string("phase").equals("open"));
    return sale;
  }

  /** One with enough stock; another each time. */
  static String product(Door anyone, int units) {
    return anyone
        .get("/api/products?size=100")
        .json()
        .path("items")
        .valueStream()
        .filter(product -> product.path("available").asInt() >= units + 5)
        .map(product -> product.path("id").asString())
        .filter(id -> !id.equals("earbuds-hush-pro"))
        .skip(USED.getAndIncrement())
        .findFirst()
        .orElseThrow();
  }

  private Door.Answer look() {
    return anyone.get("/api/timesales/" + id);
  }

  int unitsLeft() {
    return look().json().path("unitsLeft").asInt(-1);
  }

  /** The buyer's one wish; repeated, it is the same. */
  Door.Answer reserve(Door buyer, String card) {
    return buyer.post(
        "/api/timesales/%s/reservations".formatted(id),
        Map.of("quantity", 1, "paymentMethod", card),
        "one");
  }

  static void awaitOrder(Door buyer, String orderId, String status) {
    await("the order is " + status)
        .atMost(SETTLED)
        .untilAsserted(() ->
            assertThat(buyer.get("/api/orders/" + orderId).string("status")).isEqualTo(status));
  }
}
