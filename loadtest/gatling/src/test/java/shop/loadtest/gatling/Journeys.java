package shop.loadtest.gatling;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.util.Set;

/**
 * What customers do. The same stands in {@code loadtest/k6/journeys.js}; a test compares the
 * requests.
 */
record Journeys(Asking asking, String sale) {

  private static final Set<String> AT_REST = Set.of("confirmed", "cancelled", "refunded");
  private static final int LOOKS = 20;

  /** The journey of this name. */
  ChainBuilder named(String name) {
    return switch (name) {
      case "visit" -> new Visit(asking).journey();
      case "watch" -> watch();
      case "sign-in" -> new SignIn(asking).journey();
      case "buy" -> buy("tok_approve");
      case "follow" -> follow();
      default -> throw new IllegalArgumentException("There is no journey " + name);
    };
  }

  private ChainBuilder watch() {
    return asking
        .ask("list-sales", http -> own(http.get("/api/timesales")))
        .exec(
            repeat(3)
                .on(
                    asking
                        .think(1, 3)
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

  static HttpRequestActionBuilder own(HttpRequestActionBuilder request) {
    return request.header("Authorization", "Bearer #{token}");
  }
}
