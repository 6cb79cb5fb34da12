package shop.devstack.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shop.devstack.supervision.Launched;
import shop.devstack.supervision.Part;
import shop.devstack.supervision.Ports;

/** Runs the instances of services, with bounded memory and everything they need to know. */
final class ServicePart {

  // Longer than the gateway and the services need to see that an instance left the list.
  private static final Duration DRAIN = Duration.ofMillis(2500);

  private static final String VERSION = "-1.0.0-SNAPSHOT";

  private final Settings settings;
  private final Secrets secrets;
  private final Databases databases;
  private final Ports ports;

  ServicePart(Settings settings, Secrets secrets, Databases databases) {
    this.settings = settings;
    this.secrets = secrets;
    this.databases = databases;
    this.ports = Ports.startingAt(settings.instances());
  }

  Part of(Service service, int identity) {
    return new Part(
        service.module(),
        !service.isPublic(),
        service.isPublic() ? settings::gateway : ports::next,
        service.isPublic() ? Duration.ZERO : DRAIN,
        (port, log) -> launch(service, environment(service, port, identity), log),
        Probes.http("/actuator/health/readiness"));
  }

  private Launched launch(Service service, Map<String, String> environment, Path log)
      throws IOException {
    List<String> flags =
        List.of(
            "-Xmx%dm".formatted(service.heap()),
            "-Xss512k",
            "-XX:+UseSerialGC",
            // Compiling for speed doubles the work of a start; it pays where the rush goes through.
            service.busy() ? "-XX:ReservedCodeCacheSize=96m" : "-XX:TieredStopAtLevel=1",
            "-XX:MaxDirectMemorySize=32m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");
    return Launched.of(Commands.start(program(service).command(flags), environment, log));
  }

  private synchronized Program program(Service service) throws IOException {
    return Program.of(jar(settings, service), library(settings, service), settings.home());
  }

  /** The runnable jar of {@code service}. */
  static Path jar(Settings settings, Service service) {
    return settings.built(service.module()).resolve(service.module() + VERSION + "-exec.jar");
  }

  /** The jar of {@code service} without its libraries. */
  static Path library(Settings settings, Service service) {
    return settings.built(service.module()).resolve(service.module() + VERSION + ".jar");
  }

  private Map<String, String> environment(Service service, int port, int identity) {
    Map<String, String> all = new HashMap<>();
    all.put("SERVER_PORT", Integer.toString(port));
    all.put("SERVER_ADDRESS", "127.0.0.1");
    all.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.kafka());
    all.put("SHOP_SUPERVISED", "true");
    all.put("SHOP_REPLICATED", "true");
    all.put("SHOP_DEMO", "true");
    all.put("SHOP_DISCOVERY_URL", internal(settings.control(), "/instances"));
    all.put("SHOP_SECURITY_ISSUER", settings.address());
    all.put("SHOP_SECURITY_JWK_SET_URI", internal(identity, "/oauth2/jwks"));
    all.put("SHOP_SECURITY_TOKEN_URI", internal(identity, "/oauth2/token"));
    all.put("SHOP_PAYMENT_PROVIDER_URL", internal(settings.provider(), ""));
    service.database().ifPresent(name -> addDatabase(all, name));
    if (service.client()) {
      all.put("SHOP_SECURITY_CLIENT_SECRET", clientSecret(service));
    }
    if (service.module().equals(Service.IDENTITY)) {
      addIdentity(all);
    }
    return all;
  }

  private void addDatabase(Map<String, String> all, String name) {
    all.put("SPRING_DATASOURCE_URL", databases.url(name));
    all.put("SPRING_DATASOURCE_USERNAME", name);
    all.put("SPRING_DATASOURCE_PASSWORD", databases.password(name));
  }

  private void addIdentity(Map<String, String> all) {
    all.put("SHOP_DEVELOPMENT", "true");
    all.put("SHOP_IDENTITY_KEY_SECRET", secrets.of("identity.keys"));
    Service.ALL.stream()
        .filter(Service::client)
        .forEach(client -> {
          String name = client.module().replace("-service", "").toUpperCase(Locale.ROOT);
          all.put("SHOP_IDENTITY_CLIENTS_%s_SECRET".formatted(name), clientSecret(client));
        });
  }

  private String clientSecret(Service service) {
    return secrets.of("client." + service.module());
  }

  private static String internal(int port, String path) {
    return "http://127.0.0.1:%d%s".formatted(port, path);
  }
}
