package shop.devstack.supervision;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A process that we hold on the leash of its standard input, and the one that does the work: the
 * same, unless the database server puts itself behind the process that we started.
 */
public record Launched(Process leash, Supplier<Optional<ProcessHandle>> worker) {

  /** A process that does its work itself. */
  public static Launched of(Process process) {
    return new Launched(process, () -> Optional.of(process.toHandle()));
  }

  boolean isAlive() {
    return leash.isAlive();
  }

  boolean works() {
    return worker.get().filter(ProcessHandle::isAlive).isPresent();
  }

  /** Waits until it has ended, but no longer than {@code patience}. */
  boolean endsWithin(Duration patience) throws InterruptedException {
    return leash.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Asks it to end; ends it after {@code patience}. */
  void end(Duration patience) throws IOException, InterruptedException {
    if (worker.get().filter(leash.toHandle()::equals).isPresent()) {
      leash.toHandle().destroy(); // Unlike Process.destroy, this keeps its standard input open.
    } else {
      leash.getOutputStream().close();
    }
    if (!endsWithin(patience)) {
      kill();
    }
  }

  /** Ends it abruptly. */
  void kill() {
    worker.get().ifPresent(ProcessHandle::destroyForcibly);
    leash.destroyForcibly();
  }
}
