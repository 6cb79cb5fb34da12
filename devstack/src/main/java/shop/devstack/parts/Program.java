package shop.devstack.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import shop.devstack.supervision.Failure;

/**
 * A service's runnable jar, taken apart: the JVM can then keep the loaded classes in an archive,
 * which its first orderly end writes and which saves most of every later start.
 */
record Program(Path folder, Path jar) {

  /** The program of {@code jar} as it was {@code built}, taken apart under {@code home} once. */
  static Program of(Path jar, Path built, Path home) throws IOException {
    String version = Long.toString(Files.getLastModifiedTime(built).toMillis());
    Path versions = home.resolve("programs").resolve(String.valueOf(jar.getFileName()));
    Path folder = versions.resolve(version);
    Program program = new Program(folder, folder.resolve(String.valueOf(jar.getFileName())));
    if (!Files.exists(folder)) {
      Parts.delete(versions);
      program.takeApart(jar);
    }
    return program;
  }

  private void takeApart(Path packed) throws IOException {
    Path fresh = folder.resolveSibling("new");
    try {
      Commands.run(
          List.of(
              Commands.java(),
              "-XX:TieredStopAtLevel=1",
              "-Djarmode=tools",
              "-jar",
              packed.toString(),
              "extract",
              "--destination",
              fresh.toString()));
      Files.move(fresh, folder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("The start was interrupted.");
    }
  }

  /** What runs it, with {@code flags} for the JVM. */
  List<String> command(List<String> flags) {
    Path classes = folder.resolve("classes.jsa");
    List<String> java = List.of(Commands.java(), "-XX:+AutoCreateSharedArchive");
    List<String> rest = List.of("-XX:SharedArchiveFile=" + classes, "-jar", jar.toString());
    return Stream.of(java, flags, rest).flatMap(List::stream).toList();
  }
}
