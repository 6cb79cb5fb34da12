package shop.devstack.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything that an instance of a service needs to know, under the names that it reads. */
record ServiceEnvironment(Settings settings, Secrets secrets, Databases databases) {

  /** Per second, of an instance with all in one: as its manifest says. */
  private static final String WISHES = "450";

  /** Its modules find each other without any help, and there is no broker. */
  private static final List<String> NOT_IN_ONE =
      List.of("SHOP_DISCOVERY_URL", "SHOP_SECURITY_TOKEN_URI", "SPRING_KAFKA_BOOTSTRAP_SERVERS");

  Map<String, String> of(Service service, int port) {
    return service.equals(Service.MONOLITH) ? all(port) : one(service, port);
  }

  /** What each would be told; where they differ, under a name that begins with the module's. */
  private Map<String, String> all(int port) {
    Map<String, String> all = new HashMap<>();
    for (Service module : Service.ALL) {
      if (module.isBehindGateway()) {
        String prefix = module.shortName().toUpperCase(Locale.ROOT) + "_";
        one(module, port)
            .forEach((name, value) -> {
              if (!value.equals(all.getOrDefault(name, value))) {
                all.put(prefix + name, value);
              }
              all.putIfAbsent(name, value);
            });
      }
    }
    NOT_IN_ONE.forEach(all::remove);
    // Six pools in each instance: with ten each, the server would refuse the fourth instance.
    all.put("SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "5");
    all.put("TIMESALE_SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "10");
    all.put("SHOP_SECURITY_JWK_SET_URI", "http://127.0.0.1:%d/oauth2/jwks".formatted(port));
    // What comes has passed the gateway before it, and the limits there.
    all.put("SHOP_MONOLITH_DOOR", "false");
    all.put("SHOP_GATEWAY_RATE_ENABLED", "false");
    all.put("SHOP_TIMESALE_SCALING_INSTANCE_RATE", WISHES);
    return all;
  }

  private Map<String, String> one(Service service, int port) {
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
