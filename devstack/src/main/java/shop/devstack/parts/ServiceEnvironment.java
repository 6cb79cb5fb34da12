package shop.devstack.parts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Everything that an instance of a service needs to know, under the names that it reads. */
record ServiceEnvironment(Settings settings, Secrets secrets, Databases databases) {

  Map<String, String> of(Service service, int port) {
    Map<String, String> all = new HashMap<>();
    all.put("SERVER_PORT", Integer.toString(port));
    all.put("SERVER_ADDRESS", "127.0.0.1");
    all.put("SHOP_SUPERVISED", "true");
    all.put("SHOP_REPLICATED", "true");
    all.put("SHOP_DEMO", "true");
    addNeighbours(all);
    if (service.isBehindGateway()) {
      addDatabase(all, service.shortName());
    } else {
      // A load generator on this machine may stand for many clients.
      all.put("SHOP_GATEWAY_TRUSTED_PROXIES", "127.0.0.1,::1");
    }
    if (service.client()) {
      all.put("SHOP_SECURITY_CLIENT_SECRET", clientSecret(service));
    }
    if (service.module().equals(Service.IDENTITY)) {
      addIdentity(all);
    }
    return all;
  }

  /** Several gateways share the public port; on its own each answers whether it is ready. */
  Map<String, String> ofGateway(int ownPort) {
    return Map.of(
        "SERVER_PORT", Integer.toString(settings.port(Settings.GATEWAY)),
        "SHOP_GATEWAY_OWN_PORT", Integer.toString(ownPort));
  }

  private void addNeighbours(Map<String, String> all) {
    String control = "http://127.0.0.1:" + settings.port(Settings.CONTROL);
    all.put("SHOP_DISCOVERY_URL", control + "/instances");
    all.put("SHOP_SECURITY_JWK_SET_URI", control + "/oauth2/jwks");
    all.put("SHOP_SECURITY_TOKEN_URI", control + "/oauth2/token");
    all.put("SHOP_SECURITY_ISSUER", settings.address());
    all.put("SHOP_PAYMENT_PROVIDER_URL", "http://127.0.0.1:" + settings.port(Settings.PROVIDER));
    settings
        .traces()
        .ifPresent(zipkin -> {
          all.put("SHOP_TRACES_URL", zipkin + "/api/v2/spans");
          all.put("MANAGEMENT_TRACING_SAMPLING_PROBABILITY", "1");
        });
    all.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.port(Settings.KAFKA));
  }

  private void addDatabase(Map<String, String> all, String name) {
    all.put("SPRING_DATASOURCE_URL", databases.url(name));
    all.put("SPRING_DATASOURCE_USERNAME", name);
    all.put("SPRING_DATASOURCE_PASSWORD", databases.password(name));
  }

  private void addIdentity(Map<String, String> all) {
    all.put("SHOP_DEVELOPMENT", "true");
    all.put("SHOP_IDENTITY_KEY_SECRET", secrets.of("identity.keys"));
    for (Service client : Service.ALL) {
      if (client.client()) {
        String name = client.shortName().toUpperCase(Locale.ROOT);
        all.put("SHOP_IDENTITY_CLIENTS_%s_SECRET".formatted(name), clientSecret(client));
      }
    }
  }

  private String clientSecret(Service service) {
    return secrets.of("client." + service.module());
  }
}
