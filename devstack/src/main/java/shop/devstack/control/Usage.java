package shop.devstack.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what processes take of memory and processor. */
final class Usage {

  // What it shares with others counts in parts on Linux, so that a sum counts it once.
  private static final Pattern SHARE = Pattern.compile("(?m)^Pss:\\s+(\\d+)");

  private record Reading(Instant at, Duration cpu) {}

  private final Map<String, Reading> readings = new ConcurrentHashMap<>();

  /** Processor time since the start. */
  static Duration cpu(List<ProcessHandle> family) {
    return family.stream()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Percent of one processor since this was last asked, or since the start. */
  double cpuPercent(String instance, List<ProcessHandle> family, Instant startedAt) {
    Reading now = new Reading(Instant.now(), cpu(family));
    Reading before =
        Objects.requireNonNullElseGet(
            readings.put(instance, now), () -> new Reading(startedAt, Duration.ZERO));
    long millis = Math.max(1, Duration.between(before.at(), now.at()).toMillis());
    return Math.max(0, 100.0 * now.cpu().minus(before.cpu()).toMillis() / millis);
  }

  /** Bytes of memory held. */
  static long memory(List<ProcessHandle> family) {
    return family.stream().mapToLong(process -> memory(process.pid())).sum();
  }

  private static long memory(long pid) {
    Path linux = Path.of("/proc/%d/smaps_rollup".formatted(pid));
    try {
      String told = Files.exists(linux) ? Files.readString(linux) : "Pss: " + ps(pid);
      Matcher kilobytes = SHARE.matcher(told);
      return kilobytes.find() ? Long.parseLong(kilobytes.group(1)) << 10 : 0;
    } catch (IOException endedMeanwhile) {
      return 0;
    }
  }

  private static String ps(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    return new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
  }
}
