package shop.devstack.parts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tukaani.xz.XZInputStream;
import shop.devstack.supervision.Failure;

/** What the database server needs on disk: its programs and its data, side by side. */
record PostgresFiles(Path folder, Unprivileged user) {

  /** The file of one of the server's programs. */
  String program(String name) {
    return folder.resolve("server/bin").resolve(name).toString();
  }

  /** The folder of its data. */
  Path data() {
    return folder.resolve("data");
  }

  /** Unpacks the programs, once. */
  void unpack() throws IOException, InterruptedException {
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
    InputStream archive = PostgresFiles.class.getResourceAsStream(name);
    if (archive == null) {
      throw new Failure(
          "This build has no PostgreSQL for this platform: there is no %s.".formatted(name));
    }
    return archive;
  }

  /** Makes an empty server that lets {@code superuser} in with {@code password}, once. */
  void initialize(String superuser, String password) throws IOException, InterruptedException {
    if (Files.exists(folder.resolve("data"))) {
      return;
    }
    // A start that was cut short leaves this folder, and never half a server.
    Path fresh = folder.resolve("data.new");
    Parts.delete(fresh);
    Path word = folder.resolve("password");
    Secrets.ownerOnly(word);
    Files.writeString(word, password);
    user.own(word);
    Commands.run(initdb(fresh, superuser, word));
    Files.delete(word);
    Path main = fresh.resolve("postgresql.conf");
    Files.writeString(main, Files.readString(main) + "\ninclude 'shop.conf'\n");
    Files.move(fresh, folder.resolve("data"));
  }

  private List<String> initdb(Path fresh, String superuser, Path word)
      throws IOException, InterruptedException {
    return user.command(
        program("initdb"),
        "--pgdata=" + fresh,
        "--username=" + superuser,
        "--pwfile=" + word,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // The C library's locale: with PostgreSQL's own, trigrams would not see Korean letters.
        "--locale-provider=libc",
        "--locale=" + (isMac() ? "en_US.UTF-8" : "C.UTF-8"),
        "--lc-collate=C");
  }

  private static boolean isMac() {
    return System.getProperty("os.name").startsWith("Mac");
  }
}
