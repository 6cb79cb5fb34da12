package shop.devstack.parts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;
import shop.devstack.supervision.Failure;
import shop.devstack.supervision.Launched;
import shop.devstack.supervision.Leftovers;
import shop.devstack.supervision.Logs;
import shop.devstack.supervision.Part;
import shop.devstack.supervision.State;

/** One real PostgreSQL server, from the binaries that the build chose for this platform. */
record Postgres(Settings settings, Secrets secrets, Path folder) {

  static final String NAME = "postgresql";
  static final String SUPERUSER = "postgres";

  Postgres(Settings settings, Secrets secrets) {
    this(settings, secrets, folder(settings.home()));
  }

  Part part() {
    int port = settings.port(Settings.POSTGRES);
    return Part.single(NAME, port, this::launch, _ -> health());
  }

  /** In the data folder, unless that is closed to the user who runs the server in root's place. */
  private static Path folder(Path home) {
    boolean root = "root".equals(System.getProperty("user.name"));
    return root && !Stream.iterate(home, p -> p != null, Path::getParent).allMatch(Postgres::isOpen)
        ? Path.of("/var/lib/shop-devstack", HexFormat.of().toHexDigits(home.toString().hashCode()))
        : home.resolve("postgres");
  }

  private static boolean isOpen(Path folder) {
    try {
      return !Files.exists(folder)
          || Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
    } catch (IOException e) {
      return false;
    }
  }

  /** Ends a server that a killed devstack left behind. */
  void endLeftover() throws IOException {
    if (server().isPresent()) {
      Commands.run(script("stop"), Logs.in(settings.home()).of(NAME + "#1"));
    }
  }

  private Launched launch(int port, Path log) throws IOException {
    if (!Files.exists(folder.resolve("server/complete"))) {
      unpack(Files.createDirectories(folder.resolve("server")));
    }
    Map<String, String> environment = Map.of("SUPERUSER_PASSWORD", secrets.of(NAME));
    return new Launched(
        Commands.start(script(new Leftovers(settings.home()).mark()), environment, log),
        this::server);
  }

  private List<String> script(String word) {
    String port = Integer.toString(settings.port(Settings.POSTGRES));
    String script = Commands.resource("postgresql.sh");
    return List.of("/bin/sh", "-c", script, "sh", folder.toString(), port, word);
  }

  private static void unpack(Path server) throws IOException {
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    String archive =
        "/postgres-%s-%s.txz".formatted(mac ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
    InputStream found = Postgres.class.getResourceAsStream(archive);
    if (found == null) {
      throw new Failure(
          "This build has no PostgreSQL for this platform: no %s.".formatted(archive));
    }
    Process tar = new ProcessBuilder("tar", "-x", "-C", server.toString()).start();
    try (var packed = new XZInputStream(new BufferedInputStream(found));
        var out = tar.getOutputStream()) {
      packed.transferTo(out);
    }
    if (tar.onExit().join().exitValue() != 0) {
      throw new Failure("PostgreSQL's binaries cannot be unpacked into %s.".formatted(server));
    }
    Files.createFile(server.resolve("complete"));
  }

  private List<String> pidFile() {
    try {
      return Files.readAllLines(folder.resolve("data/postmaster.pid"));
    } catch (IOException notRunning) {
      return List.of();
    }
  }

  private Optional<ProcessHandle> server() {
    List<String> lines = pidFile();
    return lines.isEmpty()
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
            // A stranger may have got its number later.
            .filter(process -> process.info().command().orElse("").endsWith("/bin/postgres"));
  }

  private State health() {
    List<String> lines = pidFile();
    boolean ready = lines.size() > 7 && lines.get(7).startsWith("ready");
    return ready && server().isPresent() ? State.READY : State.STARTING;
  }
}
