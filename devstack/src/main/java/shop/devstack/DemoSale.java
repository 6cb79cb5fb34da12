package shop.devstack;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import shop.devstack.supervision.Failure;

/** One open sale to buy in, planned as a merchandiser would plan it: through the API. */
final class DemoSale {

  static final String ID = "demo";

  private static final Duration LONG = Duration.ofDays(7);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ShopApi api;

  DemoSale(ShopApi api) {
    this.api = api;
  }

  /** Plans the sale unless it is there and not over, and waits until it is open. */
  void open() throws InterruptedException {
    if (!List.of("open", "sold-out", "waiting-for-stock").contains(phase())) {
      plan();
    }
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!List.of("open", "sold-out").contains(phase())) {
      if (Instant.now().isAfter(deadline)) {
        throw new Failure("The demonstration sale is '%s' and does not open.".formatted(phase()));
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private String phase() throws InterruptedException {
    HttpResponse<String> sale = api.send("GET", "/api/timesales/" + ID, null, null);
    return sale.statusCode() == 200 ? api.read(sale).path("phase").asString("") : "";
  }

  private void plan() throws InterruptedException {
    String merchandiser = api.tokens(List.of("mina.merch"), "merchandiser", 0).getFirst();
    Instant now = Instant.now();
    HttpResponse<String> answer =
        api.send(
            "PUT",
            "/api/admin/timesales/" + ID,
            merchandiser,
            Map.of(
                "productId",
                "earbuds-hush-pro",
                "salePrice",
                Map.of("amount", 59_000, "currency", "KRW"),
                "quantity",
                100,
                "limitPerCustomer",
                2,
                "opensAt",
                now.toString(),
                "closesAt",
                now.plus(LONG).toString()));
    if (answer.statusCode() / 100 != 2) {
      throw new Failure("The demonstration sale cannot be planned: %s".formatted(answer.body()));
    }
  }
}
