package shop.devstack.parts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tukaani.xz.XZInputStream;
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
  private final Path folder;

  Postgres(Settings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
    this.folder = user.folder(settings.home());
  }

  Part part() {
    return new Part(NAME, false, settings::postgres, Duration.ZERO, this::launch, _ -> health());
  }

  /** Every file of the server, to be wiped. */
  Path folder() {
    return folder;
  }

  /** Ends a server that a killed devstack left behind and that nobody remembers. */
  void endLeftover() {
    try {
      if (server().isPresent()) {
        Commands.run(user.command(program("pg_ctl"), "stop", "-m", "fast", "-w", "-D", data()));
      }
    } catch (IOException e) {
      throw new Failure("PostgreSQL's server cannot be ended: %s.".formatted(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Launched launch(int port, Path log) throws IOException {
    try {
      Files.createDirectories(folder);
      unpack();
      if (!Files.exists(folder.resolve("data/PG_VERSION"))) {
        initialize();
      }
      Files.writeString(folder.resolve("data/shop.conf"), configuration(port));
      List<String> leash =
          user.command("/bin/sh", "-c", LEASH, "sh", program("pg_ctl"), folder.toString());
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

  private void unpack() throws IOException, InterruptedException {
    Path server = folder.resolve("server");
    if (Files.exists(server.resolve("complete"))) {
      return;
    }
    Files.createDirectories(server);
    Process tar =
        new ProcessBuilder("tar", "-x", "-C", server.toString())
            .inheritIO()
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .start();
    try (InputStream packed = new XZInputStream(new BufferedInputStream(archive()));
        OutputStream out = tar.getOutputStream()) {
      packed.transferTo(out);
    }
    if (tar.waitFor() != 0) {
      throw new Failure("PostgreSQL's binaries cannot be unpacked into %s.".formatted(server));
    }
    Files.createFile(server.resolve("complete"));
    user.own(folder);
  }

  private static InputStream archive() {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    String name =
        "/postgres-%s-%s.txz".formatted(isMac() ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
    InputStream archive = Postgres.class.getResourceAsStream(name);
    if (archive == null) {
      throw new Failure(
          "This build has no PostgreSQL for this platform: there is no %s.".formatted(name));
    }
    return archive;
  }

  private void initialize() throws IOException, InterruptedException {
    Path password = folder.resolve("password");
    Secrets.ownerOnly(password);
    Files.writeString(password, secrets.of("postgresql"));
    user.own(password);
    // The C library's locale: with PostgreSQL's own, trigrams would not see Korean letters.
    String locale = isMac() ? "en_US.UTF-8" : "C.UTF-8";
    Commands.run(
        user.command(
            program("initdb"),
            "--pgdata=" + data(),
            "--username=" + SUPERUSER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=libc",
            "--locale=" + locale,
            "--lc-collate=C"));
    Files.delete(password);
    Path main = folder.resolve("data/postgresql.conf");
    Files.writeString(main, Files.readString(main) + "\ninclude 'shop.conf'\n");
  }

  private static boolean isMac() {
    return System.getProperty("os.name").startsWith("Mac");
  }

  private String program(String name) {
    return folder.resolve("server/bin").resolve(name).toString();
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private List<String> pidFile() {
    try {
      return Files.readAllLines(folder.resolve("data/postmaster.pid"));
    } catch (IOException notRunning) {
      return List.of();
    }
  }

  private Optional<ProcessHandle> server() {
    return pidFile().stream()
        .findFirst()
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
        .filter(process -> process.info().command().orElse("postgres").contains("postgres"));
  }

  private Health health() {
    List<String> lines = pidFile();
    boolean ready = lines.size() > 7 && lines.get(7).startsWith("ready");
    return ready && server().isPresent() ? Health.READY : Health.UNREADY;
  }
}
