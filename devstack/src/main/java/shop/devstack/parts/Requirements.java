package shop.devstack.parts;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shop.devstack.supervision.Failure;
import shop.devstack.supervision.Ports;

/**
 * What this machine must have before anything starts.
 *
 * @param memory what processes may still take, in bytes
 * @param disk what still fits beside the data folder, in bytes
 */
record Requirements(long memory, long disk, IntPredicate free) {

  private static final long MEGABYTE = 1L << 20;
  private static final long MEMORY = 2800 * MEGABYTE;
  private static final long DISK = 2000 * MEGABYTE;
  private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");

  /** This machine, as it is now. */
  static Requirements ofThisMachine(Path home) throws IOException {
    long disk = Files.getFileStore(Files.createDirectories(home)).getUsableSpace();
    return new Requirements(availableMemory(), disk, Ports::isFree);
  }

  /** Refuses in one sentence what would fail later in many. */
  void check(Map<String, Integer> ports) {
    if (memory < MEMORY) {
      throw new Failure(
          "The shop needs %d MB of free memory, and this machine has %d MB."
              .formatted(MEMORY / MEGABYTE, memory / MEGABYTE));
    }
    if (disk < DISK) {
      throw new Failure(
          "The shop needs %d MB of free disk, and %d MB are left."
              .formatted(DISK / MEGABYTE, disk / MEGABYTE));
    }
    ports.forEach((variable, port) -> {
      if (!free.test(port)) {
        throw new Failure(
            "Port %d is taken by another program: end that, or move the shop with %s=…"
                .formatted(port, variable));
      }
    });
  }

  private static long availableMemory() throws IOException {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Path linux = Path.of("/proc/meminfo");
    if (Files.exists(linux)) {
      Matcher available = AVAILABLE.matcher(Files.readString(linux));
      if (available.find()) {
        // In a container, its limit may be tighter than what the machine has left.
        return Math.min(Long.parseLong(available.group(1)) << 10, system.getTotalMemorySize());
      }
    }
    // Elsewhere free memory leaves out what the system would give back at once.
    return system.getTotalMemorySize();
  }
}
