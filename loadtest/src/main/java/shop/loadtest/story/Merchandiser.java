package shop.loadtest.story;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import shop.devstack.http.Http;
import shop.devstack.supervision.Failure;
import tools.jackson.databind.JsonNode;

/** Plans the sale through the public API, and looks at it there. */
record Merchandiser(Http shop) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 2;
  private static final int HUNDRED = 100;

  /** With the token of somebody who may. */
  Merchandiser(String address, String token) {
    this(new Http(address, token, PATIENCE));
  }

  /** Announces it, with how many customers are expected. */
  void announce(Plan plan, Instant opens) throws IOException {
    Map<String, Object> wish = new LinkedHashMap<>();
    wish.put("productId", Plan.PRODUCT);
    wish.put("salePrice", Map.of("amount", 4_900, "currency", "KRW"));
    wish.put("quantity", plan.units());
    wish.put("limitPerCustomer", Plan.LIMIT);
    wish.put("opensAt", opens.toString());
    wish.put("closesAt", opens.plus(Duration.ofHours(1)).toString());
    wish.put("expectedArrivalsPerSecond", Math.round(plan.rate()));
    Http.Answer answer = shop.send("PUT", "/api/admin/timesales/" + plan.saleId(), wish);
    if (answer.status() / HUNDRED != OK) {
      throw new Failure("The sale cannot be planned: " + answer.text());
    }
  }

  /** Waits until the catalog has set the units aside: only then it can open. */
  void awaitStock(Plan plan) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!look(plan).path("phase").asString("").equals("scheduled")) {
      if (System.nanoTime() - deadline > 0) {
        throw new Failure("The sale waits for its stock: " + look(plan));
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private JsonNode look(Plan plan) throws IOException {
    return shop.get("/api/timesales/" + plan.saleId()).json();
  }
}
