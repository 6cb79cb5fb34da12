package shop.loadtest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** Reads what processes have used of the processor. */
final class Cpu {

  private static final long TICK_MS = 10; // Linux tells hundredths of a second on every platform.
  private static final Path ALL = Path.of("/proc/stat");

  private Cpu() {}

  /** Of a process and its children, also of those that have ended. */
  static Duration of(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .map(Cpu::ofOne)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration ofOne(ProcessHandle process) {
    try {
      String stat = Files.readString(Path.of("/proc/%d/stat".formatted(process.pid())));
      // Behind the name: state is field 3; 14 to 17 are user, system and those of ended children.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return ticks(Arrays.copyOfRange(fields, 11, 15));
    } catch (IOException notLinuxOrEnded) {
      return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
  }

  /** Of everything on this machine, or zero where nobody says. */
  static Duration ofMachine() {
    try (Stream<String> lines = Files.lines(ALL)) {
      String[] fields = lines.findFirst().orElse("").split(" +", -1);
      // user, nice, system, (idle, waiting,) interrupts, stolen by other machines
      return fields.length < 9
          ? Duration.ZERO
          : ticks(Arrays.copyOfRange(fields, 1, 4)).plus(ticks(Arrays.copyOfRange(fields, 6, 9)));
    } catch (IOException notLinux) {
      return Duration.ZERO;
    }
  }

  private static Duration ticks(String... numbers) {
    return Duration.ofMillis(Arrays.stream(numbers).mapToLong(Long::parseLong).sum() * TICK_MS);
  }
}
