package shop.loadtest.gatling;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static shop.loadtest.gatling.Journeys.own;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;

/** Someone looks around; half of them fill a cart, and six of ten of those check out. */
record Visit(Asking asking) {

  ChainBuilder journey() {
    return asking
        .ask(
            "list-products",
            http -> own(http.get("/api/products?size=50")),
            jmesPath("items[?available > `0`].id").ofList().saveAs("products"))
        .exec(Visit::choose)
        .exitHereIf(session -> !session.contains("product"))
        .exec(asking.think(1, 3))
        .exec(asking.ask("show-product", http -> own(http.get("/api/products/#{product}"))))
        .exec(asking.think(1, 3))
        .exec(
            asking.ask(
                "search", http -> own(http.get("/api/products").queryParam("q", "#{search}"))))
        .exec(asking.think(1, 3))
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
        .exec(asking.think(1, 2))
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
    return asking
        .think(1, 3)
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
        .exec(asking.think(1, 2))
        .exec(asking.ask("show-order", http -> own(http.get("/api/orders/#{order}"))));
  }
}
