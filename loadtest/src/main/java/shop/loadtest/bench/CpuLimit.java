package shop.loadtest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A Linux control group that lets its processes have no more than a part of the processors. */
record CpuLimit(Path group, double cpus) implements AutoCloseable {

  private static final Path ROOT = Path.of("/sys/fs/cgroup");
  private static final int PERIOD_MICROS = 100_000;

  /** Empty where this machine or this user cannot have one. */
  static Optional<CpuLimit> of(double cpus) {
    String quota = Long.toString(Math.round(cpus * PERIOD_MICROS));
    String name = "shop-bench-" + ProcessHandle.current().pid();
    try {
      if (Files.isDirectory(ROOT.resolve("cpu"))) { // version 1
        Path group = Files.createDirectories(ROOT.resolve("cpu").resolve(name));
        Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_MICROS));
        Files.writeString(group.resolve("cpu.cfs_quota_us"), quota);
        return Optional.of(new CpuLimit(group, cpus));
      }
      Path group = Files.createDirectories(ROOT.resolve(name));
      Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD_MICROS);
      return Optional.of(new CpuLimit(group, cpus));
    } catch (IOException notAllowed) {
      return Optional.empty();
    }
  }

  /** Has {@code program} run inside the limit from its first instruction. */
  ProcessBuilder around(ProcessBuilder program) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "/bin/sh",
                "-c",
                "echo $$ > '%s/cgroup.procs' && exec \"$@\"".formatted(group),
                "sh"));
    command.addAll(program.command());
    return program.command(command);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(group);
  }
}
