package shop.devstack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import shop.devstack.http.Http;
import shop.devstack.http.Http.Answer;
import shop.devstack.supervision.Failure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One open sale to buy in, planned as a merchandiser would plan it: through the API. */
record DemoSale(String shop) {

  static final String FIRST = "demo";
  private static final String NOT_PLANNED = "";
  private static final int UNITS = 100;
  private static final Duration LONG = Duration.ofDays(7);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Answers the name of a sale that is open: {@code demo}, with more units when it is sold out, or
   * the next in line when it is over.
   */
  String open() throws IOException, InterruptedException {
    String id = FIRST;
    int next = 2;
    while (List.of("closed", "cancelled").contains(phase(id))) {
      id = FIRST + "-" + next++;
    }
    Instant now = Instant.now();
    switch (phase(id)) {
      case NOT_PLANNED -> plan(id, UNITS, now.toString(), now.plus(LONG).toString());
      case "sold-out" -> {
        JsonNode sale = sale(id).json();
        int more = sale.path("quantity").asInt() + UNITS;
        plan(id, more, sale.path("opensAt").asString(), sale.path("closesAt").asString());
      }
      default -> {} // It is open, or will be.
    }
    awaitOpen(id, now.plus(PATIENCE));
    return id;
  }

  private void awaitOpen(String id, Instant deadline) throws IOException, InterruptedException {
    while (!phase(id).equals("open")) {
      if (Instant.now().isAfter(deadline)) {
        throw new Failure("The sale %s is '%s' and does not open.".formatted(id, phase(id)));
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private Answer sale(String id) throws IOException {
    return new Http(shop, PATIENCE).get("/api/timesales/" + id);
  }

  private String phase(String id) throws IOException {
    Answer sale = sale(id);
    return sale.status() == 404 ? NOT_PLANNED : sale.json().path("phase").asString("unknown");
  }

  private void plan(String id, int quantity, String opensAt, String closesAt) throws IOException {
    String merchandiser = new Tokens(shop, List.of()).of(List.of("mina.merch")).getFirst();
    String plan =
        """
        {"productId": "earbuds-hush-pro", "salePrice": {"amount": 59000, "currency": "KRW"},
          "limitPerCustomer": 2, "quantity": %d, "opensAt": "%s", "closesAt": "%s"}
        """
            .formatted(quantity, opensAt, closesAt);
    Answer answer =
        new Http(shop, merchandiser, PATIENCE)
            .send("PUT", "/api/admin/timesales/" + id, new JsonMapper().readTree(plan));
    if (answer.status() / 100 != 2) {
      throw new Failure("The sale %s cannot be planned: %s".formatted(id, answer.text()));
    }
  }
}
