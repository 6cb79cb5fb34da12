package shop.devstack.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.devstack.supervision.Failure;
import shop.devstack.supervision.Health;
import shop.devstack.supervision.Launched;
import shop.devstack.supervision.Part;

/** One real PostgreSQL server, from the binaries that the build chose for this platform. */
final class Postgres {

  static final String NAME = "postgresql";
  static final String SUPERUSER = "postgres";

  // pg_ctl puts the server in a session of its own; this shell is the leash that stays with us.
  private static final String LEASH =
      """
      trap '' INT HUP TERM
      cd "$2"
      "$1" start -s -w -t 60 -D "$2/data" || exit 1
      while read -r _; do :; done
      "$1" stop -s -m fast -w -t 30 -D "$2/data"
      """;

  private final Settings settings;
  private final Secrets secrets;
  private final Unprivileged user = Unprivileged.user();
  private final PostgresFiles files;

  Postgres(Settings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
    this.files = new PostgresFiles(user.folder(settings.home()), user);
  }

  Part part() {
    return new Part(NAME, false, settings::postgres, Duration.ZERO, this::launch, _ -> health());
  }

  /** Every file of the server, to be wiped. */
  Path folder() {
    return files.folder();
  }

  /** Ends a server that a killed devstack left behind and that nobody remembers. */
  void endLeftover() {
    try {
      if (server().isPresent()) {
        Commands.run(
            user.command(
                files.program("pg_ctl"),
                "stop",
                "-m",
                "fast",
                "-w",
                "-D",
                files.data().toString()));
      }
    } catch (IOException e) {
      throw new Failure("PostgreSQL's server cannot be ended: %s.".formatted(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Launched launch(int port, Path log) throws IOException {
    try {
      Files.createDirectories(files.folder());
      files.unpack();
      files.initialize(SUPERUSER, secrets.of("postgresql"));
      Files.writeString(files.data().resolve("shop.conf"), configuration(port));
      List<String> leash =
          user.command(
              "/bin/sh", "-c", LEASH, "sh", files.program("pg_ctl"), files.folder().toString());
      return new Launched(Commands.start(leash, Map.of("LC_ALL", "C"), log), this::server);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("PostgreSQL's start was interrupted.");
    }
  }

  // What was confirmed stays, also through a power cut: fsync and synchronous_commit are never off.
  private static String configuration(int port) {
    return """
    listen_addresses = '127.0.0.1'
    port = %d
    unix_socket_directories = ''
    fsync = on
    synchronous_commit = on
    full_page_writes = on
    max_connections = 200
    shared_buffers = 64MB
    """
        .formatted(port);
  }

  private List<String> pidFile() {
    try {
      return Files.readAllLines(files.data().resolve("postmaster.pid"));
    } catch (IOException notRunning) {
      return List.of();
    }
  }

  private Optional<ProcessHandle> server() {
    List<String> lines = pidFile();
    return lines.size() < 3
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
            .filter(process -> startedAbout(process, Long.parseLong(lines.get(2).strip())));
  }

  /** Whether it is the server itself, and not a stranger that got its number later. */
  private static boolean startedAbout(ProcessHandle process, long epochSecond) {
    return process
        .info()
        .startInstant()
        .map(start -> Math.abs(start.getEpochSecond() - epochSecond) < 10)
        .orElse(true);
  }

  private Health health() {
    List<String> lines = pidFile();
    boolean ready = lines.size() > 7 && lines.get(7).startsWith("ready");
    return ready && server().isPresent() ? Health.READY : Health.UNREADY;
  }
}
