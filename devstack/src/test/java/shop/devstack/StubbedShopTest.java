package shop.devstack;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shop.devstack.parts.Service;

/** What the devstack asks of a shop that has just started, played by a stub. */
class StubbedShopTest {

  private final WireMockServer shop = new WireMockServer(options().dynamicPort());

  @BeforeEach
  void start() {
    shop.start();
    shop.stubFor(post("/dev/tokens").willReturn(okJson("{\"tokens\": [{\"token\": \"t-1\"}]}")));
  }

  @AfterEach
  void stop() {
    shop.stop();
  }

  @Test
  void manyTokensAreAskedForInParts() throws Exception {
    List<String> received = new ArrayList<>();

    new Tokens(shop.baseUrl(), List.of()).invent(1200, received::add);

    assertThat(received).hasSize(3);
    for (String part : List.of("500 load-0", "500 load-500", "200 load-1000")) {
      String[] words = part.split(" ", -1);
      shop.verify(
          postRequestedFor(urlEqualTo("/dev/tokens"))
              .withRequestBody(matchingJsonPath("$.count", equalTo(words[0])))
              .withRequestBody(matchingJsonPath("$.prefix", equalTo(words[1]))));
    }
  }

  @Test
  void itIsReadyWhenTheGatewayFindsAService() throws Exception {
    shop.stubFor(
        get("/openapi/order")
            .inScenario("start")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("seen")
            .willReturn(serverError()));
    shop.stubFor(
        get("/openapi/order").inScenario("start").whenScenarioStateIs("seen").willReturn(ok()));

    new Gateway(shop.baseUrl()).awaitAnswerOf(Service.named("order-service"));

    assertThat(shop.getAllServeEvents()).hasSize(2);
  }
}
