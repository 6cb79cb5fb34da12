package shop.devstack.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service's runnable jar, taken apart: the JVM can then keep the loaded classes. Either the build
 * has trained the service and left a cache, or the first orderly end writes an archive, which saves
 * less.
 */
record Program(Path jar, Path folder, boolean trained) {

  private static final String CACHE = "app.aot";

  /**
   * The runnable jar {@code built}, taken apart in the data folder {@code home} once.
   *
   * @param used the folder of the version that runs now, if one does: of all others only that stays
   */
  static Program of(Path built, Path home, Path log, Optional<Path> used) throws IOException {
    String name = built.getFileName().toString();
    Path versions = home.resolve("programs").resolve(name);
    Path folder = versions.resolve(version(built));
    if (!Files.exists(folder)) {
      deleteUnused(versions, used);
      Path fresh = versions.resolve("new");
      Training training = Training.of(built);
      if (training.fits()) {
        copy(training.folder(), fresh);
      } else {
        training.warning().ifPresent(warning -> append(log, warning));
        takeApart(built, home, fresh, log);
      }
      Files.move(fresh, folder);
    }
    return new Program(folder.resolve(name), folder, Files.exists(folder.resolve(CACHE)));
  }

  private static void deleteUnused(Path versions, Optional<Path> used) throws IOException {
    try (Stream<Path> all = Files.list(Files.createDirectories(versions))) {
      for (Path version : all.filter(v -> !Optional.of(v).equals(used)).toList()) {
        Parts.delete(version);
      }
    }
  }

  private static void takeApart(Path built, Path home, Path fresh, Path log) throws IOException {
    String[] extract = {"-Djarmode=tools", "-jar", built.toString(), "extract", "--destination"};
    List<String> command = Commands.java(home, 64, extract);
    command.add(fresh.toString());
    Commands.run(command, log);
  }

  /** With the times of the files, by which the JVM recognises them. */
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void append(Path log, String line) {
    try {
      Files.writeString(
          log, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The build gives this jar a fixed time; the library from which it is made tells when it was. */
  private static String version(Path built) throws IOException {
    Path library = Path.of(built.toString().replace("-exec.jar", ".jar"));
    Path dated = Files.exists(library) ? library : built;
    return "%d-%d".formatted(Files.getLastModifiedTime(dated).toMillis(), Files.size(built));
  }

  /** What has the JVM run it, and use or keep its classes. */
  List<String> arguments() {
    Path classes = folder.resolve("classes.jsa");
    return trained
        ? List.of("-XX:AOTCache=" + folder.resolve(CACHE), "-jar", jar.toString())
        : List.of(
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + classes,
            "-jar",
            jar.toString());
  }
}
