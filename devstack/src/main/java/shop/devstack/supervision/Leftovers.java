package shop.devstack.supervision;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Processes that outlived their devstack, known by a mark that no stranger bears. */
public record Leftovers(Path home) {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** An argument of every process of this data folder. */
  public String mark() {
    return "-Dshop.home=" + home;
  }

  /** Ends them, abruptly when they take too long, and answers how many there were. */
  public int end() {
    List<ProcessHandle> left = ProcessHandle.allProcesses().filter(this::isMarked).toList();
    left.forEach(ProcessHandle::destroy);
    left.forEach(Leftovers::awaitEnd);
    return left.size();
  }

  private boolean isMarked(ProcessHandle process) {
    return process.info().arguments().map(List::of).filter(a -> a.contains(mark())).isPresent();
  }

  private static void awaitEnd(ProcessHandle process) {
    process.onExit().completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    if (process.destroyForcibly()) {
      process.onExit().join();
    }
  }
}
