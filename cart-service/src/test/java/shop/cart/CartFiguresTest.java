package shop.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import shop.cart.Neighbours.Fault;

/** What an operator sees. */
class CartFiguresTest extends RunningCarts implements OnPostgres {

  @Test
  void tellOfCartsCheckoutsAndPrices() {
    String mug = product(9_000);
    guest(null).put(mug, 1).is(200);
    customer().put(mug, 2).is(200);
    customer().checkOut("k", 1).refused(409, "price-changed");
    customer().checkOut("k", 18_000).is(201);
    customer().checkOut("k", 18_000).is(200);
    NEIGHBOURS.catalog(Fault.DOWN);
    customer().cart().is(200);
    customer().put(fresh("nothing"), 1).refused(503, "unavailable");
    assertThat(figures())
        .contains("shop_cart_checkouts_total{", "outcome=\"placed\"", "outcome=\"price-changed\"")
        .contains("outcome=\"repeated\"")
        .contains("shop_cart_prices_total{", "source=\"current\"", "source=\"last-known\"")
        .contains("source=\"none\"")
        .contains("shop_cart_prices_age_seconds{", "shop_cart_guests_expired_total{")
        .contains("shop_cart_checkouts_forgotten_total{")
        .contains("resilience4j_circuitbreaker_state{")
        .contains("resilience4j_bulkhead_available_concurrent_calls{");
    // Read at most every few seconds, so that scrapes cost little.
    await().until(() -> value("shop_cart_lines", "customer") >= 1);
    await().until(() -> value("shop_cart_lines", "guest") >= 1);
    await().until(() -> value("shop_carts", "guest") >= 1);
    await().until(() -> value("shop_cart_checkouts_open", "placed") >= 1);
  }

  private double value(String name, String tag) {
    return figures()
        .lines()
        .filter(line -> line.startsWith(name + "{") && line.contains("\"" + tag + "\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private String figures() {
    return String.valueOf(
        RestTestClient.bindToServer()
            .baseUrl(address())
            .build()
            .get()
            .uri("/actuator/prometheus")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }
}
