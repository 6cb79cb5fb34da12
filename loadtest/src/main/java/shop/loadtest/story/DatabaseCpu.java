package shop.loadtest.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What PostgreSQL uses of the processor for each database: its servers of single connections carry
 * their database in their name. Only Linux tells; elsewhere nothing is known.
 */
final class DatabaseCpu {

  private static final double TICK = 0.01;

  /** The fields behind the name: state is the first; user and system are 12th and 13th. */
  private static final int USER = 11;

  private final Map<Long, Double> before = new HashMap<>();
  private final Map<Long, String> databases = new HashMap<>();
  private final Map<String, Double> seconds = new TreeMap<>();

  /** Seconds since the first look, of the server with this process. */
  Map<String, Double> look(long server) {
    ProcessHandle.of(server).stream().flatMap(ProcessHandle::children).forEach(this::add);
    return Map.copyOf(seconds);
  }

  private void add(ProcessHandle backend) {
    long pid = backend.pid();
    String database = databases.computeIfAbsent(pid, DatabaseCpu::database);
    Optional<Double> now = used(pid);
    if (!database.isEmpty() && now.isPresent()) {
      double spent = now.get() - before.getOrDefault(pid, now.get());
      before.put(pid, now.get());
      seconds.merge(database, Math.max(0, spent), Double::sum);
    }
  }

  /** Such as timesale of {@code postgres: timesale timesale 127.0.0.1(4711) idle}. */
  static String database(long pid) {
    try {
      byte[] line = Files.readAllBytes(Path.of("/proc/%d/cmdline".formatted(pid)));
      String[] words = new String(line, StandardCharsets.UTF_8).split("[ \0]+", -1);
      boolean ofService = words.length > 3 && words[3].matches("127\\.0\\.0\\.1.*|\\[local\\]");
      return ofService ? words[2] : "";
    } catch (IOException notLinuxOrEnded) {
      return "";
    }
  }

  private static Optional<Double> used(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return Optional.of((Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1])) * TICK);
    } catch (IOException notLinuxOrEnded) {
      return Optional.empty();
    }
  }
}
