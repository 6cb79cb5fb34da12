package shop.cart.catalog;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.cart.Provider;
import shop.cart.price.Freshness;
import shop.cart.price.LiveOutcome;
import shop.cart.price.LivePrices;
import shop.cart.price.Money;
import shop.cart.price.Price;
import shop.cart.price.ProductId;
import shop.cart.price.ProductName;

/** Our side of the exchanges in contracts/http/catalog-service, through the real Feign client. */
class CatalogPricesTest {

  private static final ProductId EARBUDS = new ProductId("earbuds-hush-pro");
  private static final LiveOutcome SILENT = new LiveOutcome.Unavailable();

  private static Provider catalog;

  @BeforeAll
  static void start() {
    catalog = new Provider("catalog-service");
  }

  @AfterAll
  static void stop() {
    catalog.close();
  }

  @BeforeEach
  void asTheContractSays() {
    catalog.reset();
  }

  @Test
  void readsAPrice() {
    assertThat(ask(EARBUDS)).isEqualTo(new LiveOutcome.Answered(List.of(earbuds())));
  }

  @Test
  void missesWhatDoesNotExist() {
    assertThat(ask(EARBUDS, new ProductId("no-such-product")))
        .isEqualTo(new LiveOutcome.Answered(List.of(earbuds())));
    assertThat(ask(new ProductId("no-such-product")))
        .isEqualTo(new LiveOutcome.Answered(List.of()));
  }

  @Test
  void hearsThatSomethingIsWithdrawn() {
    assertThat(ask(new ProductId("radio-window")))
        .isInstanceOfSatisfying(
            LiveOutcome.Answered.class,
            answer -> assertThat(answer.prices().getFirst().withdrawn()).isTrue());
  }

  @Test
  void callsWithItsOwnToken() {
    ask(EARBUDS);
    catalog
        .server()
        .verify(
            getRequestedFor(urlPathEqualTo("/prices"))
                .withHeader("Authorization", equalTo("Bearer t")));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 429, 500, 503})
  void takesEveryOtherStatusForSilence(int status) {
    answers(aResponse().withStatus(status));
    assertThat(ask(EARBUDS)).isEqualTo(SILENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "",
        "{\"items\":[{\"productId\":\"earbuds-hush-pro\"}]}",
        "{\"items\":[{\"productId\":\"/\",\"version\":1,\"name\":{\"ko\":\"a\",\"en\":\"a\"},"
            + "\"price\":{\"amount\":1,\"currency\":\"KRW\"},\"withdrawn\":false}]}"
      })
  void takesWhatItCannotReadForSilence(String body) {
    answers(okJson(body));
    assertThat(ask(EARBUDS)).isEqualTo(SILENT);
  }

  @Test
  void takesABrokenConnectionForSilence() {
    answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertThat(ask(EARBUDS)).isEqualTo(SILENT);
  }

  @Test
  void asksOnceMoreWhenAnInstanceCannotAnswer() {
    answers(aResponse().withStatus(503));
    assertThat(ask(EARBUDS)).isEqualTo(SILENT);
    catalog.server().verify(2, getRequestedFor(urlPathEqualTo("/prices")));
  }

  @Test
  void doesNotAskASlowCatalogAgain() {
    answers(okJson("{\"items\":[]}").withFixedDelay(6_000));
    assertThat(ask(EARBUDS)).isEqualTo(SILENT);
    catalog.server().verify(1, getRequestedFor(urlPathEqualTo("/prices")));
  }

  @Test
  void leavesABrokenCatalogAloneAndTriesAgainLater() {
    answers(aResponse().withStatus(503));
    while (breaker().getState() != CircuitBreaker.State.OPEN) {
      ask(EARBUDS);
    }
    catalog.server().resetRequests();
    assertThat(ask(EARBUDS)).isEqualTo(SILENT);
    catalog.server().resetToDefaultMappings();
    await().until(() -> ask(EARBUDS), new LiveOutcome.Answered(List.of(earbuds()))::equals);
  }

  @Test
  void doesNotTakeRefusalsForAnOutage() {
    answers(aResponse().withStatus(400));
    for (int call = 0; call < 20; call++) {
      ask(EARBUDS);
    }
    assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    catalog.server().stubFor(any(urlPathEqualTo("/prices")).willReturn(answer));
  }

  private static LiveOutcome ask(ProductId... products) {
    return catalog.bean(LivePrices.class).ask(List.of(products));
  }

  private static CircuitBreaker breaker() {
    return catalog.bean(CircuitBreakerRegistry.class).circuitBreaker("catalog-service");
  }

  private static Price earbuds() {
    return new Price(
        EARBUDS,
        0,
        new ProductName("허쉬 프로 무선 이어폰", "Hush Pro wireless earbuds"),
        new Money(129_000, "KRW"),
        false,
        true,
        Freshness.CURRENT);
  }
}
