package shop.loadtest.gatling;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import shop.loadtest.gatling.Merchandiser.Answer;

/**
 * The scenario's sale: of a product that is there for load tests, planned as a merchandiser does.
 *
 * @param opensAfter how long customers have been coming when it opens
 */
record PlannedSale(Merchandiser merchandiser, String id, int units, Duration opensAfter) {

  private static final String PRODUCT = "load-test";
  private static final Duration LEAD = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LONG = 7_200;

  /** Plans it and comes back when the first customer may arrive. */
  void prepare() {
    list();
    deliver();
    if (opensAfter.isZero()) {
      plan(Instant.now().plusSeconds(1));
      await("open");
    } else {
      Instant start = Instant.now().plus(LEAD);
      plan(start.plus(opensAfter));
      await("scheduled");
      pause(Duration.between(Instant.now(), start));
    }
  }

  private void list() {
    Map<String, String> name = Map.of("ko", "부하 테스트", "en", "Load test");
    Map<String, Object> product =
        Map.of(
            "category",
            "stationery",
            "name",
            name,
            "description",
            name,
            "price",
            Map.of("amount", 20_000, "currency", "KRW"),
            "image",
            "⏱");
    Answer answer =
        merchandiser.send(
            "PUT", "/api/admin/products/" + PRODUCT, product, Map.of("If-None-Match", "*"));
    if (!answer.problem().equals("already-listed")) {
      answer.orFail("list the product");
    }
  }

  private void deliver() {
    merchandiser
        .send(
            "POST",
            "/api/admin/products/%s/deliveries".formatted(PRODUCT),
            Map.of("quantity", units),
            Map.of("Idempotency-Key", id))
        .orFail("take in the units");
  }

  /** The product's sale of an earlier run makes way. */
  private void plan(Instant opensAt) {
    Map<String, Object> plan =
        Map.of(
            "productId",
            PRODUCT,
            "salePrice",
            Map.of("amount", 9_900, "currency", "KRW"),
            "quantity",
            units,
            "limitPerCustomer",
            2,
            "opensAt",
            opensAt.toString(),
            "closesAt",
            opensAt.plusSeconds(LONG).toString());
    String address = "/api/admin/timesales/";
    Answer answer = merchandiser.send("PUT", address + id, plan, Map.of());
    while (answer.problem().equals("overlapping-sale")) {
      String other = answer.json().path("otherSaleId").asString();
      merchandiser
          .send("POST", address + other + "/cancel", Map.of(), Map.of())
          .orFail("end the sale " + other);
      answer = merchandiser.send("PUT", address + id, plan, Map.of());
    }
    answer.orFail("plan the sale");
  }

  private void await(String phase) {
    Instant deadline = Instant.now().plus(PATIENCE);
    String seen = "";
    while (!seen.equals(phase)) {
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("The sale %s is still %s".formatted(id, seen));
      }
      pause(Duration.ofMillis(200));
      seen = merchandiser.get("/api/timesales/" + id).json().path("phase").asString("");
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.isNegative() ? Duration.ZERO : time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
