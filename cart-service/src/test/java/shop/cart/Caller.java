package shop.cart;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Somebody who speaks to the service. */
public final class Caller {

  private final String address;
  private final @Nullable String token;
  private final @Nullable String guestCart;

  public Caller(String address, @Nullable String token, @Nullable String guestCart) {
    this.address = address;
    this.token = token;
    this.guestCart = guestCart;
  }

  public Heard cart() {
    return ask(HttpMethod.GET, "/api/cart", null, Map.of());
  }

  public Heard put(String product, int quantity) {
    return ask(
        HttpMethod.PUT,
        "/api/cart/items/" + product,
        "{\"quantity\":%d}".formatted(quantity),
        Map.of());
  }

  public Heard remove(String product) {
    return ask(HttpMethod.DELETE, "/api/cart/items/" + product, null, Map.of());
  }

  public Heard merge(String guestsToken) {
    return ask(
        HttpMethod.POST,
        "/api/cart/merge",
        "{\"guestCart\":\"%s\"}".formatted(guestsToken),
        Map.of());
  }

  public Heard checkOut(String key, long total) {
    return checkOut(
        key,
        """
        {"paymentMethod":"tok_approve","expectedTotal":{"amount":%d,"currency":"KRW"}}
        """
            .formatted(total));
  }

  public Heard checkOut(String key, String body) {
    return ask(HttpMethod.POST, "/api/cart/checkout", body, Map.of("Idempotency-Key", key));
  }

  public Heard ask(
      HttpMethod method, String path, @Nullable String body, Map<String, String> headers) {
    var request =
        RestTestClient.bindToServer()
            .build()
            .method(method)
            .uri(URI.create(address + path))
            .headers(all -> {
              headers.forEach(all::set);
              if (token != null) {
                all.setBearerAuth(token);
              }
              if (guestCart != null) {
                all.set("Guest-Cart", guestCart);
              }
            });
    return Heard.of(
        body == null
            ? request.exchange()
            : request.contentType(MediaType.APPLICATION_JSON).body(body).exchange());
  }
}
