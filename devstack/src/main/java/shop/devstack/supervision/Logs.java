package shop.devstack.supervision;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the processes say. Each appends to its log by itself; we bound it. Emptying a log behind the
 * writer's back may lose a line or two, but costs nothing per line and never makes the writer wait.
 */
public record Logs(Path folder) {

  /** How long a log may get, in bytes; as much again stays as the one before. */
  static final long LARGEST = 16L << 20;

  private static final String ENDING = ".log";

  /** The logs under the data folder {@code home}. */
  public static Logs in(Path home) throws IOException {
    return new Logs(Files.createDirectories(home.resolve("logs")));
  }

  /** Where {@code instance} writes what it says. */
  public Path of(String instance) {
    return folder.resolve(instance + ENDING);
  }

  /** The command that shows the last {@code lines} lines, and what comes if it is to follow. */
  public ProcessBuilder show(String instance, int lines, boolean follow) {
    if (!Files.exists(of(instance))) {
      List<String> known =
          files().stream().map(f -> f.getFileName().toString().replace(ENDING, "")).toList();
      throw new Failure(
          "There is no log of %s; there are %s.".formatted(instance, String.join(", ", known)));
    }
    String how = follow ? "-Fn" : "-n";
    return new ProcessBuilder("tail", how, Integer.toString(lines), of(instance).toString());
  }

  /** The instance of {@code service} that said something last, or its first. */
  public String newest(String service) {
    return files().stream()
        .filter(file -> file.getFileName().toString().startsWith(service + "#"))
        .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
        .map(file -> file.getFileName().toString().replace(ENDING, ""))
        .orElse(service + "#1");
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a word of our own to the log of {@code instance}. */
  public void note(String instance, String words) {
    try {
      String line = "%s devstack: %s %s%n".formatted(Instant.now(), instance, words);
      Files.writeString(of(instance), line, CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps what a log longer than {@code largest} holds as the one before, and starts afresh. */
  void bound(long largest) {
    for (Path log : files()) {
      try {
        if (Files.size(log) > largest) {
          Path before = log.resolveSibling(log.getFileName() + ".1");
          Files.copy(log, before, StandardCopyOption.REPLACE_EXISTING);
          Files.write(log, new byte[0], TRUNCATE_EXISTING);
        }
      } catch (IOException e) {
        note("devstack#1", "cannot bound %s: %s".formatted(log, e.getMessage()));
      }
    }
  }
}
