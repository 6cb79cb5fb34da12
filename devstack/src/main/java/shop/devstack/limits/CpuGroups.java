package shop.devstack.limits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The place of our control groups: version 1 for root, version 2 for root or where the system has
 * delegated our own group to us (for instance {@code systemd-run --user --scope -p Delegate=yes}).
 */
public record CpuGroups(Path folder, boolean unified) {

  private static final Path ROOT = Path.of("/sys/fs/cgroup");
  private static final Path OURSELVES = Path.of("/proc/self/cgroup");
  private static final int PERIOD_MICROS = 100_000;
  private static final String CHILDREN = "cgroup.subtree_control";
  private static final String CPU = "+cpu";

  /** What a whole processor weighs, in version 1 and in version 2. */
  private static final int SHARES = 1024;

  private static final int WEIGHT = 100;
  private static final int LIGHTEST = 2;
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  /** A place called {@code name}; empty where this machine or this user cannot have one. */
  public static Optional<CpuGroups> named(String name) {
    try {
      return Optional.of(in(ROOT, Files.readAllLines(OURSELVES), name));
    } catch (IOException notAllowed) {
      return Optional.empty();
    }
  }

  /** Makes the place under {@code root}, where {@code ourselves} tells of our own group. */
  static CpuGroups in(Path root, List<String> ourselves, String name) throws IOException {
    if (Files.isDirectory(root.resolve("cpu"))) {
      Path folder = Files.createDirectories(root.resolve("cpu").resolve(name));
      // Else all instances together would weigh no more than one process beside them.
      Files.writeString(folder.resolve("cpu.shares"), Integer.toString(SHARES * PROCESSORS));
      return new CpuGroups(folder, false);
    }
    try {
      return unified(root, name);
    } catch (IOException notRoot) {
      Path own = root.resolve(ourselves.getLast().replaceFirst("^0::/", ""));
      leave(own);
      return unified(own, name);
    }
  }

  private static CpuGroups unified(Path parent, String name) throws IOException {
    Files.writeString(parent.resolve(CHILDREN), CPU);
    Path folder = Files.createDirectories(parent.resolve(name));
    Files.writeString(folder.resolve("cpu.weight"), Integer.toString(WEIGHT * PROCESSORS));
    Files.writeString(folder.resolve(CHILDREN), CPU);
    return new CpuGroups(folder, true);
  }

  /** A group that limits its children has no processes of its own: they move into one below. */
  private static void leave(Path own) throws IOException {
    Path below = Files.createDirectories(own.resolve("devstack"));
    for (String pid : Files.readAllLines(own.resolve("cgroup.procs"))) {
      Files.writeString(below.resolve("cgroup.procs"), pid);
    }
  }

  /** A limit of {@code millis} thousandths of a processor, called {@code name}. */
  public CpuLimit limit(String name, int millis) throws IOException {
    Path group = Files.createDirectories(folder.resolve(name));
    String quota = Integer.toString(millis * PERIOD_MICROS / 1000);
    if (unified) {
      Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD_MICROS);
    } else {
      Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_MICROS));
      Files.writeString(group.resolve("cpu.cfs_quota_us"), quota);
    }
    return new CpuLimit(group, millis);
  }

  /**
   * The same, and where processors are short it gets its part by what it requests, in thousandths:
   * so that one that starts takes nothing from those who are at work.
   */
  public CpuLimit limit(String name, int request, int millis) throws IOException {
    CpuLimit limit = limit(name, millis);
    int one = unified ? WEIGHT : SHARES;
    Files.writeString(
        limit.group().resolve(unified ? "cpu.weight" : "cpu.shares"),
        Integer.toString(Math.max(LIGHTEST, request * one / 1000)));
    return limit;
  }

  /** Forgets the groups that have no processes, also those that a killed devstack left. */
  public void clear() {
    try (Stream<Path> groups = Files.list(folder)) {
      for (Path group : groups.filter(Files::isDirectory).toList()) {
        delete(group);
      }
    } catch (IOException gone) {
      return;
    }
    delete(folder);
  }

  static void delete(Path group) {
    try {
      Files.delete(group);
    } catch (IOException inUse) {
      // The next one who comes deletes it.
    }
  }
}
