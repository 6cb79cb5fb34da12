package shop.devstack.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import shop.devstack.supervision.Failure;

/** PostgreSQL refuses to run as root: as root, it runs as {@code nobody}, otherwise as we do. */
record Unprivileged(boolean root) {

  private static final String USER = "nobody";

  static Unprivileged user() {
    return new Unprivileged("root".equals(System.getProperty("user.name")));
  }

  /** Where this user may keep files for {@code home}: there, unless a parent keeps others out. */
  Path folder(Path home) {
    Path wanted = home.resolve("postgres");
    if (!root || Stream.iterate(home, p -> p != null, Path::getParent).allMatch(this::mayEnter)) {
      return wanted;
    }
    String name = HexFormat.of().toHexDigits(home.toString().hashCode());
    return Path.of("/var/lib/shop-devstack", name);
  }

  private boolean mayEnter(Path folder) {
    try {
      return !Files.exists(folder)
          || Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
    } catch (IOException e) {
      return false;
    }
  }

  /** Gives {@code folder} and what lies in it to this user. */
  void own(Path folder) throws IOException, InterruptedException {
    if (root) {
      Commands.run(List.of("chown", "-R", USER, folder.toString()));
    }
  }

  /** The same command, run by this user. */
  List<String> command(String... command) throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>();
    if (root) {
      String group = Commands.run(List.of("id", "-g", USER)).strip();
      if (isInstalled("setpriv")) {
        whole.addAll(List.of("setpriv", "--reuid", USER, "--regid", group, "--clear-groups"));
      } else if (isInstalled("runuser")) {
        whole.addAll(List.of("runuser", "-u", USER, "--"));
      } else {
        throw new Failure(
            "PostgreSQL does not run as root, and neither setpriv nor runuser is here: run ./shop as another user.");
      }
    }
    whole.addAll(List.of(command));
    return whole;
  }

  private static boolean isInstalled(String program) {
    return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin")
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
