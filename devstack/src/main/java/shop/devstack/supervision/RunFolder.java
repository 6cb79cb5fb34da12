package shop.devstack.supervision;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The files about running processes: what they say, and who they are should we be killed. */
public final class RunFolder {

  private final Path logs;
  private final Path pids;

  /** The files under the data folder {@code home}. */
  public RunFolder(Path home) {
    logs = folder(home.resolve("logs"));
    pids = folder(home.resolve("run"));
  }

  private static Path folder(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new Failure("The folder %s cannot be made: %s.".formatted(path, e.getMessage()));
    }
  }

  /** Where {@code instance} writes what it says. */
  public Path log(String instance) {
    return logs.resolve(instance + ".log");
  }

  /** Every log there is. */
  public List<LogFile> logFiles() {
    try (Stream<Path> files = Files.list(logs)) {
      return files.filter(f -> f.toString().endsWith(".log")).sorted().map(LogFile::new).toList();
    } catch (IOException goneMeanwhile) {
      return List.of();
    }
  }

  /** Keeps every log within its bound. */
  void boundLogs() {
    for (LogFile log : logFiles()) {
      try {
        log.rotateBeyond(LogFile.LARGEST);
      } catch (IOException e) {
        // Shown nowhere else than in a log, so: the next round tries again.
      }
    }
  }

  /** Adds a word of our own to the log of {@code instance}. */
  void note(String instance, String words) {
    try {
      String line = "%s devstack: %s %s%n".formatted(Instant.now(), instance, words);
      Files.writeString(log(instance), line, CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remember(String instance, ProcessHandle process) {
    try {
      Files.writeString(pids.resolve(instance), identity(process));
    } catch (IOException e) {
      note(instance, "is not remembered: " + e.getMessage());
    }
  }

  void forget(String instance) {
    try {
      Files.deleteIfExists(pids.resolve(instance));
    } catch (IOException e) {
      note(instance, "is not forgotten: " + e.getMessage());
    }
  }

  /**
   * Ends what a killed devstack left running, and answers how many there were. A process counts
   * only when its start time fits too: its number may long belong to another.
   */
  public int endLeftovers(Duration patience) {
    try (Stream<Path> files = Files.list(pids)) {
      List<Path> remembered = files.toList();
      List<ProcessHandle> left =
          remembered.stream().map(RunFolder::stillRunning).flatMap(Optional::stream).toList();
      left.forEach(ProcessHandle::destroy);
      left.forEach(process -> endWithin(process, patience));
      for (Path file : remembered) {
        Files.deleteIfExists(file);
      }
      return left.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<ProcessHandle> stillRunning(Path file) {
    try {
      String remembered = Files.readString(file);
      String pid = remembered.lines().findFirst().orElse("");
      return pid.isEmpty()
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(pid))
              .filter(ProcessHandle::isAlive)
              // One that has ended and is only still listed has no program any more.
              .filter(process -> process.info().command().isPresent())
              .filter(process -> identity(process).equals(remembered));
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private static String identity(ProcessHandle process) {
    return "%d%n%s%n"
        .formatted(process.pid(), process.info().startInstant().map(Instant::toString).orElse("-"));
  }

  private static void endWithin(ProcessHandle process, Duration patience) {
    CompletableFuture<ProcessHandle> end = process.onExit();
    try {
      end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooLong) {
      process.destroyForcibly();
      end.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
