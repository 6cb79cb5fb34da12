package shop.timesale.catalog;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import feign.FeignException;
import feign.RetryableException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.platform.testing.Contracts;
import shop.timesale.Instance;
import shop.timesale.sale.MoveOutcome;
import shop.timesale.sale.ProductId;
import shop.timesale.sale.ProductName;
import shop.timesale.sale.RegularStock;
import shop.timesale.sale.SaleId;
import shop.timesale.sale.StockTotals;

/** Our side of the exchanges in contracts/http/catalog-service, through the real Feign client. */
class CatalogStockTest {

  private static final ProductId PRODUCT = new ProductId("earbuds-hush-pro");

  private static WireMockServer catalog;
  private static Instance instance;

  @BeforeAll
  static void start() {
    catalog = Contracts.stubs("catalog-service");
    instance =
        Instance.start(
            "spring.datasource.url=jdbc:h2:mem:stock;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1",
            "spring.cloud.discovery.client.simple.instances.catalog-service[0].uri="
                + catalog.baseUrl());
  }

  @AfterAll
  static void stop() {
    instance.close();
    catalog.stop();
  }

  @BeforeEach
  void asTheContractSays() {
    catalog.resetToDefaultMappings();
    instance.bean(CircuitBreakerRegistry.class).circuitBreaker("catalog-service").reset();
  }

  private static MoveOutcome move(String sale, ProductId product, long allocated, long returned) {
    return instance
        .bean(RegularStock.class)
        .move(new SaleId(sale), product, new StockTotals(allocated, returned));
  }

  @Test
  void understandsEveryAnswerOfTheContract() {
    assertThat(move("sale-1", PRODUCT, 100, 0)).isEqualTo(new MoveOutcome.Moved());
    assertThat(move("sale-2", PRODUCT, 100, 40)).isEqualTo(new MoveOutcome.Moved());
    assertThat(move("sale-3", PRODUCT, 1_000_000, 1_000_000)).isEqualTo(new MoveOutcome.Moved());
    assertThat(move("sale-4", PRODUCT, 1_000_000, 0)).isEqualTo(new MoveOutcome.StockShort(500));
    assertThat(move("sale-5", new ProductId("no-such-product"), 10, 0))
        .isEqualTo(new MoveOutcome.UnknownProduct());
  }

  @Test
  void callsWithItsOwnToken() {
    move("sale-1", PRODUCT, 100, 0);

    catalog.verify(
        putRequestedFor(urlPathMatching("/stock/allocations/sale-1"))
            .withHeader("Authorization", equalTo("Bearer t")));
  }

  @Test
  void asksForTheProductsName() {
    catalog.stubFor(
        get("/api/products/earbuds-hush-pro")
            .willReturn(okJson("{\"id\":\"p\",\"name\":{\"ko\":\"이어폰\",\"en\":\"Earbuds\"}}")));
    catalog.stubFor(get("/api/products/gone").willReturn(aResponse().withStatus(404)));

    assertThat(instance.bean(RegularStock.class).nameOf(PRODUCT))
        .contains(new ProductName("이어폰", "Earbuds"));
    assertThat(instance.bean(RegularStock.class).nameOf(new ProductId("gone"))).isEmpty();
  }

  @Test
  void takesNoOtherRefusalForAnAnswer() {
    assertThatThrownBy(() -> move("no-such-mapping", PRODUCT, 1, 0))
        .isInstanceOf(FeignException.NotFound.class);
  }

  @Test
  void leavesABrokenCatalogAloneForAWhile() {
    catalog.stubFor(
        any(urlPathMatching("/stock/.*"))
            .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> move("sale-1", PRODUCT, 100, 0))
          .isInstanceOf(RetryableException.class);
    }

    assertThatThrownBy(() -> move("sale-1", PRODUCT, 100, 0))
        .isInstanceOf(CallNotPermittedException.class);
  }
}
