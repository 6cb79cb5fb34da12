package shop.devstack.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A service's runnable jar, taken apart: the JVM can then keep the loaded classes in an archive,
 * which its first orderly end writes and which saves most of every later start.
 */
record Program(Path jar, Path classes) {

  /** What was last {@code built} of a service, taken apart in the data folder {@code home} once. */
  static Program of(Path built, Path home, Path log) throws IOException {
    String name = built.getFileName().toString();
    Path versions = home.resolve("programs").resolve(name);
    Path folder = versions.resolve(version(built));
    if (!Files.exists(folder)) {
      Parts.delete(versions);
      Path fresh = versions.resolve("new");
      String[] extract = {"-Djarmode=tools", "-jar", built.toString(), "extract", "--destination"};
      List<String> command = Commands.java(home, 64, extract);
      command.add(fresh.toString());
      Commands.run(command, log);
      Files.move(fresh, folder);
    }
    return new Program(folder.resolve(name), folder.resolve("classes.jsa"));
  }

  /** The build gives this jar a fixed time; the library from which it is made tells when it was. */
  private static String version(Path built) throws IOException {
    Path library = Path.of(built.toString().replace("-exec.jar", ".jar"));
    return Long.toString(Files.getLastModifiedTime(library).toMillis());
  }

  /** What has the JVM run it, and keep its classes. */
  List<String> arguments() {
    return List.of(
        "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + classes, "-jar", jar.toString());
  }
}
