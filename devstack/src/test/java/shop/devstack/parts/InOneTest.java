package shop.devstack.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.devstack.supervision.Part;

/** The shop whose services share a process. */
class InOneTest {

  private final Settings settings;
  private final Secrets secrets;

  InOneTest(@TempDir Path home) throws IOException {
    settings = TestShop.settings(home).inOne();
    secrets = new Secrets(home);
  }

  @Test
  void runsTheServicesAsOneBehindTheGateway() {
    Parts parts = new Parts(settings, secrets);

    assertThat(parts.services()).extracting(Part::name).containsExactly("monolith", "api-gateway");
  }

  @Test
  void needsNoBroker() {
    Parts parts = new Parts(settings, secrets);

    assertThat(parts.infrastructure())
        .extracting(Part::name)
        .containsExactly("postgresql", "payment-provider");
  }

  @Test
  void isToldWhatEachServiceWouldBeTold() {
    Databases databases = new Databases(settings, secrets);
    Map<String, String> told =
        new ServiceEnvironment(settings, secrets, databases).of(Service.MONOLITH, 4711);

    for (Service service : Service.ALL) {
      if (service.isBehindGateway()) {
        assertThat(read(told, service, "SPRING_DATASOURCE_URL"))
            .isEqualTo(databases.url(service.shortName()));
        assertThat(read(told, service, "SPRING_DATASOURCE_PASSWORD"))
            .isEqualTo(databases.password(service.shortName()));
      }
    }
    assertThat(read(told, Service.named("order-service"), "SHOP_SECURITY_CLIENT_SECRET"))
        .isEqualTo(told.get("SHOP_IDENTITY_CLIENTS_ORDER_SECRET"));
    assertThat(told)
        .containsEntry("SERVER_PORT", "4711")
        .doesNotContainKeys("SPRING_KAFKA_BOOTSTRAP_SERVERS", "SHOP_DISCOVERY_URL");
  }

  /** As the monolith reads for one of its modules. */
  private static String read(Map<String, String> told, Service service, String name) {
    String own = service.shortName().toUpperCase(java.util.Locale.ROOT) + "_" + name;
    return told.getOrDefault(own, told.getOrDefault(name, ""));
  }
}
