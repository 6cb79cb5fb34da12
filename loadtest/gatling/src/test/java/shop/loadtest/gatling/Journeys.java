package shop.loadtest.gatling;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What customers do. The same stands in {@code loadtest/k6/journeys.js}; a test compares the
 * requests.
 */
record Journeys(Asking asking, Settings settings, String sale) {

  private static final Set<String> AT_REST = Set.of("confirmed", "cancelled", "refunded");
  private static final int LOOKS = 20;

  /** The journey of this name. */
  ChainBuilder named(String name) {
    return switch (name) {
      case "visit" -> visit();
      case "watch" -> watch();
      case "sign-in" -> new SignIn(asking, settings).journey();
      case "buy" -> buy("tok_approve");
      case "follow" -> follow();
      default -> throw new IllegalArgumentException("There is no journey " + name);
    };
  }

  /** Half of them fill a cart, and six of ten of those check out. */
  private ChainBuilder visit() {
    return asking
        .ask(
            "list-products",
            http -> own(http.get("/api/products?size=50")),
            jmesPath("items[?available > `0`].id").ofList().saveAs("products"))
        .exec(Journeys::choose)
        .exitHereIf(session -> !session.contains("product"))
        .exec(think(1, 3))
        .exec(asking.ask("show-product", http -> own(http.get("/api/products/#{product}"))))
        .exec(think(1, 3))
        .exec(
            asking.ask(
                "search", http -> own(http.get("/api/products").queryParam("q", "#{search}"))))
        .exec(think(1, 3))
        .exec(doIf(session -> session.getLong("arrival") % 10 < 5).then(fillCart()))
        .exec(doIf(session -> session.getLong("arrival") % 10 < 3).then(checkOut()));
  }

  private static Session choose(Session session) {
    List<?> products = session.contains("products") ? session.getList("products") : List.of();
    return products.isEmpty()
        ? session
        : session.set(
            "product", products.get((int) (session.getLong("arrival") % products.size())));
  }

  private ChainBuilder fillCart() {
    return asking
        .ask(
            "put-item",
            http ->
                own(http.put("/api/cart/items/#{product}"))
                    .body(StringBody("{\"quantity\": 1}"))
                    .asJson())
        .exec(think(1, 2))
        .exec(
            asking.ask(
                "show-cart",
                http -> own(http.get("/api/cart")),
                jmesPath("total.amount").ofLong().saveAs("total")));
  }

  private ChainBuilder checkOut() {
    String wish =
        """
        {"paymentMethod": "tok_approve", "expectedTotal": {"amount": #{total}, "currency": "KRW"}}
        """;
    return exec(think(1, 3))
        .exitHereIf(session -> !session.contains("total"))
        .exec(
            asking.ask(
                "checkout",
                http ->
                    own(http.post("/api/cart/checkout"))
                        .header("Idempotency-Key", "#{key}")
                        .body(StringBody(wish))
                        .asJson(),
                jmesPath("orderId").saveAs("order")))
        .exitHereIf(session -> !session.contains("order"))
        .exec(think(1, 2))
        .exec(asking.ask("show-order", http -> own(http.get("/api/orders/#{order}"))));
  }

  private ChainBuilder watch() {
    return asking
        .ask("list-sales", http -> own(http.get("/api/timesales")))
        .exec(
            repeat(3)
                .on(
                    exec(think(1, 3))
                        .exec(
                            asking.ask(
                                "show-sale", http -> own(http.get("/api/timesales/" + sale))))));
  }

  private ChainBuilder buy(String card) {
    String wish = "{\"quantity\": 1, \"paymentMethod\": \"%s\"}".formatted(card);
    return asking.ask(
        "reserve",
        http ->
            own(http.post("/api/timesales/%s/reservations".formatted(sale)))
                .header("Idempotency-Key", "#{key}")
                .body(StringBody(wish))
                .asJson(),
        jmesPath("orderId").saveAs("order"),
        jmesPath("reservationId").saveAs("reservation"));
  }

  /** Until the order is at rest, or the customer gives up. */
  private ChainBuilder follow() {
    ChainBuilder look =
        exec(pause(Duration.ofSeconds(1)))
            .exec(
                asking.ask(
                    "show-order",
                    http -> own(http.get("/api/orders/#{order}")),
                    jmesPath("status").saveAs("state")));
    return buy("#{card}")
        .exitHereIf(session -> !session.contains("order"))
        .exec(asLongAs(Journeys::isWaiting, "looks").on(look))
        .exec(asking.ask("list-orders", http -> own(http.get("/api/orders"))))
        .exec(asking.ask("show-payment", http -> own(http.get("/api/payments?orderId=#{order}"))))
        .exec(
            asking.ask(
                "show-reservation", http -> own(http.get("/api/reservations/#{reservation}"))))
        .exec(this::settled);
  }

  private static boolean isWaiting(Session session) {
    return session.getInt("looks") < LOOKS && !AT_REST.contains(state(session));
  }

  private static String state(Session session) {
    String state = session.getString("state");
    return state == null ? "not-there" : state;
  }

  private Session settled(Session session) {
    asking.answers().count("(order is)", state(session));
    return session;
  }

  private static HttpRequestActionBuilder own(HttpRequestActionBuilder request) {
    return request.header("Authorization", "Bearer #{token}");
  }

  private ChainBuilder think(double least, double most) {
    return pause(seconds(least), seconds(most));
  }

  private Duration seconds(double time) {
    return Duration.ofMillis(Math.round(time * 1000 * settings.think()));
  }
}
