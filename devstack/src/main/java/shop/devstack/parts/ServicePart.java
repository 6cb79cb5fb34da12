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
import shop.devstack.supervision.Part.Probe;
import shop.devstack.supervision.Ports;

/** Runs the instances of services, with bounded memory and everything they need to know. */
final class ServicePart {

  // Longer than the gateway and the services need to see that an instance left the list.
  private static final Duration DRAIN = Duration.ofMillis(2500);
  private static final Probe READINESS = Probes.http("/actuator/health/readiness");

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

  Part of(Service service) {
    Part.Launcher launcher = (port, log) -> launch(service, port, log);
    return service.isBehindGateway()
        ? new Part(service.module(), true, ports::next, DRAIN, launcher, READINESS)
        : Part.single(service.module(), settings.port(Settings.GATEWAY), launcher, READINESS);
  }

  private Launched launch(Service service, int port, Path log) throws IOException {
    return Launched.of(instance(service, port, log).start());
  }

  ProcessBuilder instance(Service service, int port, Path log) throws IOException {
    List<String> command =
        Commands.java(
            settings.home(),
            service.heap(),
            // Compiling for speed doubles the work of a start; it pays where much goes through.
            service.busy() ? "-XX:ReservedCodeCacheSize=96m" : "-XX:TieredStopAtLevel=1",
            "-XX:MaxDirectMemorySize=32m",
            // What compiling took goes back to the system.
            "-XX:TrimNativeHeapInterval=5000",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xlog:disable",
            "-Xlog:all=error:stderr");
    command.addAll(program(service, log).arguments());
    return Commands.program(command, environment(service, port), log);
  }

  private synchronized Program program(Service service, Path log) throws IOException {
    String jar = service.module() + "-1.0.0-SNAPSHOT-exec.jar";
    return Program.of(settings.built(service.module()).resolve(jar), settings.home(), log);
  }

  private Map<String, String> environment(Service service, int port) {
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
