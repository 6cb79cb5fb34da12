package shop.devstack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.devstack.supervision.Failure;

/** The sale to buy in, in a shop that is played by a stub. */
class DemoSaleTest {

  private static final String PLANNED = "planned";

  private final WireMockServer shop = new WireMockServer(options().dynamicPort());

  @BeforeEach
  void start() {
    shop.start();
    shop.stubFor(post("/dev/tokens").willReturn(okJson("{\"tokens\": [{\"token\": \"t-1\"}]}")));
    shop.stubFor(get("/api/timesales/demo").willReturn(notFound()));
  }

  @AfterEach
  void stop() {
    shop.stop();
  }

  @Test
  void itsFirstSaleIsPlannedAndOpens() throws Exception {
    opensOncePlanned("demo", notFound());

    assertThat(new DemoSale(shop.baseUrl()).open()).isEqualTo("demo");
    shop.verify(
        putRequestedFor(urlEqualTo("/api/admin/timesales/demo"))
            .withHeader("Authorization", equalTo("Bearer t-1"))
            .withRequestBody(matchingJsonPath("$.quantity", equalTo("100"))));
  }

  @Test
  void aSaleThatIsOpenIsLeftAlone() throws Exception {
    phaseIs("demo", "open");

    assertThat(new DemoSale(shop.baseUrl()).open()).isEqualTo("demo");
    shop.verify(0, putRequestedFor(urlEqualTo("/api/admin/timesales/demo")));
  }

  @Test
  void aSaleThatIsSoldOutGetsMoreUnitsAndKeepsItsTimes() throws Exception {
    opensOncePlanned(
        "demo",
        okJson(
            """
            {"phase": "sold-out", "quantity": 100, "opensAt": "2026-01-01T00:00:00Z",
              "closesAt": "2026-01-08T00:00:00Z"}
            """));

    assertThat(new DemoSale(shop.baseUrl()).open()).isEqualTo("demo");
    shop.verify(
        putRequestedFor(urlEqualTo("/api/admin/timesales/demo"))
            .withRequestBody(matchingJsonPath("$.quantity", equalTo("200")))
            .withRequestBody(matchingJsonPath("$.opensAt", equalTo("2026-01-01T00:00:00Z")))
            .withRequestBody(matchingJsonPath("$.closesAt", equalTo("2026-01-08T00:00:00Z"))));
  }

  @Test
  void salesThatAreOverAreFollowedByAFreshOne() throws Exception {
    phaseIs("demo", "closed");
    phaseIs("demo-2", "cancelled");
    opensOncePlanned("demo-3", notFound());

    assertThat(new DemoSale(shop.baseUrl()).open()).isEqualTo("demo-3");
  }

  @Test
  void aRefusedPlanIsToldInItsWords() {
    shop.stubFor(
        put("/api/admin/timesales/demo").willReturn(aResponse().withStatus(409).withBody("why")));

    assertThatThrownBy(() -> new DemoSale(shop.baseUrl()).open())
        .isInstanceOf(Failure.class)
        .hasMessage("The sale demo cannot be planned: why");
  }

  private void phaseIs(String sale, String phase) {
    shop.stubFor(
        get("/api/timesales/" + sale).willReturn(okJson("{\"phase\": \"%s\"}".formatted(phase))));
  }

  private void opensOncePlanned(String sale, ResponseDefinitionBuilder before) {
    shop.stubFor(
        get("/api/timesales/" + sale)
            .inScenario(sale)
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(before));
    shop.stubFor(
        put("/api/admin/timesales/" + sale)
            .inScenario(sale)
            .willSetStateTo(PLANNED)
            .willReturn(ok()));
    shop.stubFor(
        get("/api/timesales/" + sale)
            .inScenario(sale)
            .whenScenarioStateIs(PLANNED)
            .willReturn(okJson("{\"phase\": \"open\"}")));
  }
}
