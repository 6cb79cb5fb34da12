package shop.loadtest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.devstack.parts.Parts;
import shop.devstack.parts.Secrets;
import shop.devstack.parts.Settings;
import shop.devstack.supervision.Instance;
import shop.devstack.supervision.Logs;
import shop.devstack.supervision.Part;
import shop.devstack.supervision.Supervisor;

/** What every benchmark stands on: database server and broker, as the devstack runs them. */
public final class Stage {

  /** The part that is the database server. */
  public static final String POSTGRES = "postgresql";

  /** The part that is the broker. */
  public static final String KAFKA = "kafka";

  private static final List<String> NEEDED = List.of(POSTGRES, KAFKA);

  private final Settings settings;
  private final Secrets secrets;
  private final Parts parts;
  private final Supervisor supervisor;
  private final Issuer issuer;
  private final NoticeBoard board;

  /** Both on free ports, with fresh data under {@code home}; not started yet. */
  public Stage(Path root, Path home) throws IOException, GeneralSecurityException {
    Files.createDirectories(home);
    settings = Settings.of(root, freePorts(home));
    Parts earlier = new Parts(settings, new Secrets(home));
    earlier.endLeftovers();
    earlier.wipe();
    secrets = new Secrets(home);
    parts = new Parts(settings, secrets);
    parts.checkMachine();
    supervisor = new Supervisor(Logs.in(home), (_, _, _) -> {});
    issuer = new Issuer(settings.address());
    board = new NoticeBoard(settings.port(Settings.CONTROL), issuer);
  }

  /** Starts both. */
  public void start() throws InterruptedException {
    List<Part> needed =
        parts.infrastructure().stream().filter(part -> NEEDED.contains(part.name())).toList();
    supervisor.start(needed, needed.size());
  }

  private static Map<String, String> freePorts(Path home) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SHOP_HOME", home.toString());
    environment.putAll(FreePorts.ofShop());
    return environment;
  }

  /** Where it lies and listens. */
  public Settings settings() {
    return settings;
  }

  /** What can be started on it. */
  public Parts parts() {
    return parts;
  }

  /** Who signs the tokens of its customers. */
  public Issuer issuer() {
    return issuer;
  }

  NoticeBoard board() {
    return board;
  }

  /** The database server as its superuser. */
  public Database server() {
    return new Database(url("postgres"), "postgres", secrets.of(POSTGRES));
  }

  /** The address of a database. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s"
        .formatted(settings.port("SHOP_POSTGRES_PORT"), database);
  }

  /** The password of a login. */
  public String password(String login) {
    return secrets.of("database." + login);
  }

  /** The address of the broker. */
  public String broker() {
    return "127.0.0.1:" + settings.port("SHOP_KAFKA_PORT");
  }

  /** Processor time of one of both. */
  Duration cpu(String part) {
    return process(part).map(Cpu::of).orElse(Duration.ZERO);
  }

  /** The process of one of both, while it is ready. */
  public Optional<ProcessHandle> process(String part) {
    return supervisor.ready(part).flatMap(Instance::process);
  }

  /** Ends both and keeps their data, for those who look for what went wrong. */
  public void stop() throws InterruptedException {
    board.close();
    supervisor.stop(NEEDED);
  }

  /** Ends both and deletes their data. */
  public void end() throws IOException, InterruptedException {
    stop();
    parts.wipe();
  }
}
