package shop.devstack.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shop.devstack.limits.CpuGroups;
import shop.devstack.supervision.Crew;
import shop.devstack.supervision.Failure;
import shop.devstack.supervision.Leftovers;
import shop.devstack.supervision.Part;

/** All parts of one shop, ready to be started. */
public final class Parts {

  private final Settings settings;
  private final Postgres postgres;
  private final Databases databases;
  private final ServicePart services;

  /** The parts of the shop that {@code settings} describe. */
  public Parts(Settings settings, Secrets secrets) {
    this(settings, secrets, Optional.empty());
  }

  /** The same with services that get no more of the processors than their manifests say. */
  public Parts(Settings settings, Secrets secrets, Optional<CpuGroups> limits) {
    this.settings = settings;
    postgres = new Postgres(settings, secrets);
    databases = new Databases(settings, secrets);
    services = new ServicePart(settings, secrets, databases, limits);
  }

  /** Refuses a machine on which the shop cannot run, in one sentence. */
  public void checkMachine() throws IOException {
    Requirements.ofThisMachine(settings.home()).check(settings.ports());
  }

  /** Ends what a killed devstack left running, and says how much. */
  public int endLeftovers() throws IOException {
    int left = new Leftovers(settings.home()).end();
    postgres.endLeftover();
    return left;
  }

  /** Deletes what the parts have kept; the unpacked database server in the data folder stays. */
  public void wipe() throws IOException {
    for (String kept : List.of("kafka", "programs", "logs", "control", "secrets.properties")) {
      delete(settings.home().resolve(kept));
    }
    Path database = postgres.folder();
    delete(database.startsWith(settings.home()) ? database.resolve("data") : database);
  }

  static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** What the services stand on. */
  public List<Part> infrastructure() {
    Stream<Part> always = Stream.of(postgres.part(), new PaymentProvider(settings).part());
    Stream<Part> wished = settings.traces().map(_ -> new Zipkin(settings).part()).stream();
    Stream<Part> broker =
        settings.withBroker() ? Stream.of(new Kafka(settings).part()) : Stream.empty();
    return Stream.of(always, broker, wished).flatMap(parts -> parts).toList();
  }

  /** Makes the missing databases and logins; the database server must be ready. */
  public void prepareDatabases() {
    databases.prepare(
        Service.ALL.stream().filter(Service::isBehindGateway).map(Service::shortName).toList());
  }

  /** The services. */
  public List<Part> services() {
    return settings.services().stream().map(services::of).toList();
  }

  /** Replaces the instances of a service by those of {@code jar}, or of what was last built. */
  public void deploy(Service service, Optional<Path> jar, Crew crew) throws InterruptedException {
    Path program = jar.orElseGet(() -> services.built(service));
    if (!Files.isRegularFile(program)) {
      throw new Failure("There is no file %s.".formatted(program));
    }
    services.deploy(service, program, crew);
  }

  /** What starts an instance of {@code service} as the shop does, for those who measure it. */
  public ProcessBuilder instance(Service service, int port, Path log) throws IOException {
    return services.instance(service, port, log);
  }
}
