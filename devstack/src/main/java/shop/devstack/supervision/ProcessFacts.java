package shop.devstack.supervision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads memory and processor time of a process, and of those that it started if wanted. */
public final class ProcessFacts {

  private record Reading(long nanos, Duration cpu) {}

  private final Map<Long, Reading> readings = new ConcurrentHashMap<>();

  /** Processor time since the start. */
  public Duration cpu(ProcessHandle process, boolean family) {
    return members(process, family).stream()
        .flatMap(member -> member.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Percent of one processor since this was last asked, or since the start. */
  public double cpuPercent(ProcessHandle process, boolean family) {
    Reading now = new Reading(System.nanoTime(), cpu(process, family));
    Reading before = readings.put(process.pid(), now);
    if (before == null) {
      long lived = Duration.between(startOf(process), Instant.now()).toNanos();
      return lived <= 0 ? 0 : 100.0 * now.cpu().toNanos() / lived;
    }
    long used = now.cpu().minus(before.cpu()).toNanos();
    return Math.max(0, 100.0 * used / Math.max(1, now.nanos() - before.nanos()));
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElseGet(Instant::now);
  }

  /** Bytes of memory held; what a family shares is counted once where the system tells. */
  public long memory(ProcessHandle process, boolean family) {
    List<ProcessHandle> members = members(process, family);
    String figure = members.size() > 1 ? "smaps_rollup:Pss" : "status:VmRSS";
    return members.stream().mapToLong(member -> memory(member.pid(), figure)).sum();
  }

  private static List<ProcessHandle> members(ProcessHandle process, boolean family) {
    return family
        ? Stream.concat(Stream.of(process), process.descendants()).toList()
        : List.of(process);
  }

  private static long memory(long pid, String figure) {
    String[] where = figure.split(":", 2);
    Path file = Path.of("/proc", Long.toString(pid), where[0]);
    try {
      String kilobytes =
          Files.exists(file)
              ? firstMatch("(?m)^%s:\\s+(\\d+) kB".formatted(where[1]), Files.readString(file))
              : firstMatch("(\\d+)", ps(pid));
      return Long.parseLong(kilobytes) << 10;
    } catch (IOException endedMeanwhile) {
      return 0;
    }
  }

  private static String ps(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    return new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
  }

  private static String firstMatch(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.find() ? matcher.group(1) : "0";
  }
}
