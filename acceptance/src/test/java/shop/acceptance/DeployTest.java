package shop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service is replaced while customers come: each of them is answered as if nothing happened. */
class DeployTest {

  private static final int CUSTOMERS = 500;
  private static final int UNITS = 100;

  private static RunningShop shop;
  private static SteadyCustomers customers;

  @BeforeAll
  static void letCustomersCome() {
    shop = RunningShop.shared();
    Sale sale = Sale.open(shop, "deployed", UNITS);
    String product = sale.look().path("productId").asString();
    customers = new SteadyCustomers(sale, product, shop.strangers(CUSTOMERS));
    awaitMoreAnswers();
  }

  @AfterAll
  static void letThemGo() {
    customers.close();
  }

  @Test
  void failsNoRequestAtTheSale() {
    deploy("timesale-service");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "identity-service",
        "catalog-service",
        "payment-service",
        "order-service",
        "cart-service",
        "api-gateway"
      })
  @Tag("campaign")
  void failsNoRequestElsewhere(String service) {
    deploy(service);
  }

  private static void deploy(String service) {
    Map<String, ProcessHandle> before = shop.processes();
    before.keySet().retainAll(shop.instances(service));

    String said = shop.run("deploy", service);

    awaitMoreAnswers();
    assertThat(said).contains(service + " is replaced after");
    assertThat(before.values()).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    assertThat(shop.instances(service)).hasSameSizeAs(before.values());
    assertThat(customers.failures()).isEmpty();
    System.out.print(said);
  }

  private static void awaitMoreAnswers() {
    int before = customers.answers();
    await("customers are answered")
        .atMost(Duration.ofMinutes(2))
        .until(() -> customers.answers() > before + 50);
  }
}
