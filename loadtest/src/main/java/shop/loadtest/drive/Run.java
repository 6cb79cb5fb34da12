package shop.loadtest.drive;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One measurement: who sends when, and what was heard. Lives in the event loop. */
final class Run {

  private final Pace pace;
  private final Tally tally;
  private final @Nullable Recording recording;
  private final CompletableFuture<Measured> done = new CompletableFuture<>();
  private final Duration cpuBefore = cpu();

  Run(Pace pace, Tally tally, @Nullable Recording recording) {
    this.pace = pace;
    this.tally = tally;
    this.recording = recording;
  }

  void start(List<Connection> connections) {
    connections.forEach(connection -> connection.join(this));
    pace.start();
  }

  /** Waits for the end of the run. Not for the event loop. */
  Measured measured() {
    return done.join();
  }

  boolean isRecorded() {
    return recording != null;
  }

  void free(Connection connection) {
    pace.free(connection);
  }

  void heard(Connection.Sent sent, Answer answer) {
    long now = System.nanoTime();
    tally.add(answer, sent.from(), now);
    if (recording != null) {
      recording.add(sent, answer, now);
    }
  }

  /** Now and then: gives up what takes too long, and ends when nothing is on its way any more. */
  void look(List<Connection> connections) {
    long limit = System.nanoTime() - Drive.PATIENCE.toNanos();
    connections.forEach(connection -> connection.giveUpBefore(limit));
    if (pace.over() && connections.stream().noneMatch(Connection::isBusy)) {
      done.complete(tally.measured(pace.dropped(), cpu().minus(cpuBefore)));
    }
  }

  /** Processor time of this process. */
  private static Duration cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? Duration.ofNanos(system.getProcessCpuTime())
        : Duration.ZERO;
  }
}
