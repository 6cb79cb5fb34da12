package shop.platform.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A service taken apart in a folder: its jar, its libraries, and in the end its cache. */
record Program(Path packed, Path folder) {

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  Path jar() {
    return folder.resolve(String.valueOf(packed.getFileName()));
  }

  Path cache() {
    return folder.resolve("app.aot");
  }

  Path log() {
    return folder.resolveSibling("training.log");
  }

  private Path print() {
    return folder.resolve("trained");
  }

  boolean isTrained(String print) throws IOException {
    return Files.exists(cache())
        && Files.exists(print())
        && Files.readString(print()).equals(print);
  }

  /** From here on it is not trained, until it is kept. */
  void takeApart() throws IOException, InterruptedException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    List<String> command =
        List.of(java(), "-Djarmode=tools", "-jar", packed.toString(), "extract", "--destination");
    Process extract =
        new ProcessBuilder(Stream.concat(command.stream(), Stream.of(folder.toString())).toList())
            .redirectErrorStream(true)
            .redirectOutput(log().toFile())
            .start();
    if (extract.waitFor() != 0) {
      throw new IOException("it cannot be taken apart, see " + log());
    }
  }

  void keep(String print) throws IOException {
    if (!Files.exists(cache())) {
      throw new IOException("the JVM wrote no cache, see " + log());
    }
    Files.writeString(print(), print);
  }
}
