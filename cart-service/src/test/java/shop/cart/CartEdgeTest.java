package shop.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import shop.platform.testing.TestTokens;

/** What people hear who ask for what they may not have, or in words that mean nothing. */
class CartEdgeTest extends RunningCarts implements OnH2 {

  private static final String WISH =
      "{\"paymentMethod\":\"tok_approve\",\"expectedTotal\":{\"amount\":1,\"currency\":\"KRW\"}}";

  private final String mug = product(9_000);

  /** An operation, as it would be asked for by someone who may. */
  record Question(HttpMethod method, String path, @Nullable String body) {

    Heard by(Caller caller) {
      return caller.ask(method, path, body, Map.of("Idempotency-Key", "k"));
    }
  }

  static Stream<Question> forEveryone() {
    return Stream.of(
        new Question(HttpMethod.GET, "/api/cart", null),
        new Question(HttpMethod.PUT, "/api/cart/items/mug", "{\"quantity\":1}"),
        new Question(HttpMethod.DELETE, "/api/cart/items/mug", null));
  }

  static Stream<Question> forCustomers() {
    return Stream.of(
        new Question(HttpMethod.POST, "/api/cart/merge", "{\"guestCart\":\"x\"}"),
        new Question(HttpMethod.POST, "/api/cart/checkout", WISH));
  }

  static Stream<Question> all() {
    return Stream.concat(forEveryone(), forCustomers());
  }

  @ParameterizedTest
  @MethodSource("forCustomers")
  void guestsDoNotGetThere(Question question) {
    question.by(guest(null)).refused(401, "unauthorized");
  }

  @ParameterizedTest
  @MethodSource("all")
  void aTokenThatIsNoneIsNoGuests(Question question) {
    for (String token :
        List.of(
            TestTokens.expired(),
            TestTokens.wrongSignature(),
            TestTokens.wrongAudience(),
            TestTokens.wrongIssuer(),
            "x.y.z")) {
      question.by(bearer(token)).refused(401, "unauthorized");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void cartsAreForCustomersAndGuests(Question question) {
    for (String token :
        List.of(
            TestTokens.merchandiser(),
            TestTokens.operator(),
            TestTokens.client("order-service", "prices", "orders"))) {
      question.by(bearer(token)).refused(403, "forbidden");
    }
  }

  @Test
  void aCustomerHearsOfNoGuestsToken() {
    assertThat(customer().cart().headers().containsHeader("Guest-Cart")).isFalse();
  }

  @Test
  void aCustomersTokenCountsMoreThanAGuests() {
    String guest = guest(null).put(mug, 2).header("Guest-Cart");
    Caller both = new Caller(address(), TestTokens.customer(customer), guest);
    assertThat(both.cart().is(200).lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "' or 1=1 --", "bXkgY2FydCBpcyBteSBjYXN0bGUsIGFuZCBpdCdzIG0="})
  void aGuestsTokenHasOneForm(String token) {
    Heard refused = guest(token).cart().refused(400, "validation-failed");
    assertThat(refused.text("/errors/0/field")).isEqualTo("Guest-Cart");
    assertThat(refused.headers().containsHeader("Guest-Cart")).isFalse();
    customer().merge(token).refused(400, "validation-failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "11", "2147483647", "null"})
  void quantitiesAreOneToTen(String quantity) {
    put(mug, "{\"quantity\":%s}".formatted(quantity)).refused(400, "validation-failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"quantity\":1.5}",
        "{\"quantity\":\"2\"}",
        "{\"quantity\":99999999999}",
        "{\"quantity\":true}",
        "{\"quantity\":[1]}",
        "{\"quantity\":1,\"color\":\"red\"}",
        "{\"quantity\":",
        "[]",
        "\u0000"
      })
  void whatCannotBeReadIsRefused(String body) {
    put(mug, body).refused(400, "bad-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%3Cscript%3E",
        "-mug",
        "a%20b",
        "%27%20or%201=1",
        "ㅁ",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void productsHaveIdsOfOneForm(String product) {
    String path = product.equals("ㅁ") ? "%E3%85%81" : product;
    put(path, "{\"quantity\":1}").refused(400, "validation-failed");
    customer().remove(path).refused(400, "validation-failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%00", "mug%0A", "a%2Fb", "..%2F.."})
  void whatIsNoAddressIsRefused(String product) {
    RestTestClient.bindToServer()
        .build()
        .delete()
        .uri(url("/api/cart/items/" + product))
        .exchange()
        .expectStatus()
        .is4xxClientError();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"paymentMethod\":\"tok_approve\"}",
        "{\"paymentMethod\":\"\",\"expectedTotal\":{\"amount\":1,\"currency\":\"KRW\"}}",
        "{\"paymentMethod\":\"a b\",\"expectedTotal\":{\"amount\":1,\"currency\":\"KRW\"}}",
        "{\"paymentMethod\":\"a\\u0007\",\"expectedTotal\":{\"amount\":1,\"currency\":\"KRW\"}}",
        "{\"paymentMethod\":\"카드\",\"expectedTotal\":{\"amount\":1,\"currency\":\"KRW\"}}",
        "{\"paymentMethod\":\"t\",\"expectedTotal\":{\"amount\":-1,\"currency\":\"KRW\"}}",
        "{\"paymentMethod\":\"t\",\"expectedTotal\":{\"amount\":1000000000000001,\"currency\":\"KRW\"}}",
        "{\"paymentMethod\":\"t\",\"expectedTotal\":{\"amount\":1,\"currency\":\"won\"}}",
        "{\"paymentMethod\":\"t\",\"expectedTotal\":{\"currency\":\"KRW\"}}"
      })
  void wishesHaveValuesWithinTheirRanges(String body) {
    customer().checkOut("k", body).refused(400, "validation-failed");
  }

  @Test
  void aPaymentMethodHasAtMostAHundredCharacters() {
    customer()
        .checkOut("k", WISH.replace("tok_approve", "a".repeat(101)))
        .refused(400, "validation-failed");
    customer()
        .checkOut("k", WISH.replace("tok_approve", "a".repeat(100)))
        .refused(409, "cart-empty");
  }

  @Test
  void aCheckoutNeedsAKey() {
    customer()
        .ask(HttpMethod.POST, "/api/cart/checkout", WISH, Map.of())
        .refused(400, "missing-idempotency-key");
    customer().checkOut("a b", WISH).refused(400, "validation-failed");
    customer().checkOut("k".repeat(201), WISH).refused(400, "validation-failed");
    customer().checkOut("k".repeat(200), WISH).refused(409, "cart-empty");
  }

  @Test
  void onlyJsonIsRead() {
    RestTestClient.bindToServer()
        .baseUrl(address())
        .build()
        .put()
        .uri("/api/cart/items/mug")
        .contentType(MediaType.TEXT_PLAIN)
        .body("{\"quantity\":1}")
        .exchange()
        .expectStatus()
        .isEqualTo(415)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  @Test
  void otherMethodsAreRefused() {
    customer().ask(HttpMethod.POST, "/api/cart", "{}", Map.of()).refused(405, "method-not-allowed");
    customer()
        .ask(HttpMethod.GET, "/api/cart/checkout", null, Map.of())
        .refused(405, "method-not-allowed");
  }

  private Heard put(String product, String body) {
    return customer().ask(HttpMethod.PUT, "/api/cart/items/" + product, body, Map.of());
  }
}
