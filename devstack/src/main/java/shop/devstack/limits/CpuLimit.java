package shop.devstack.limits;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Linux control group whose processes together have no more than a part of the processors.
 *
 * @param millis in thousandths of a processor
 */
public record CpuLimit(Path group, int millis) implements AutoCloseable {

  /** Has {@code program} run inside the limit from its first instruction. */
  public ProcessBuilder around(ProcessBuilder program) {
    String enter = "echo $$ > '%s/cgroup.procs' && exec \"$@\"".formatted(group);
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", enter, "sh"));
    command.addAll(program.command());
    return program.command(command);
  }

  /** Forgets the group, from which every process is gone. */
  @Override
  public void close() {
    CpuGroups.delete(group);
  }
}
