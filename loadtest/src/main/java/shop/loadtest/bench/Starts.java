package shop.loadtest.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.devstack.limits.CpuLimit;
import shop.loadtest.drive.Arrivals;
import shop.loadtest.drive.Drive;
import shop.loadtest.drive.Measured;

/** Measures how long a time-sale instance takes to be ready, and what it is worth then. */
final class Starts {

  private static final Variant VARIANT = Variant.START;
  private static final Duration FIRST = Duration.ofSeconds(4);

  private final Cast cast;
  private final Crowd crowd;
  private final Course course;
  private final Progress progress;
  private final Map<String, List<Start>> starts = new LinkedHashMap<>();
  private int sales;

  Starts(Cast cast, Crowd crowd, Course course, Progress progress) {
    this.cast = cast;
    this.crowd = crowd;
    this.course = course;
    this.progress = progress;
  }

  /**
   * One start.
   *
   * @param seconds from the start of the process until it says that it is ready
   * @param cpuSeconds that it used until then
   * @param goodput reservations answered in the first second after that, as a part of the arrivals
   */
  record Start(double seconds, double cpuSeconds, double goodput) {}

  /** Measures both ways {@code times} times, in turn, without and with the limit. */
  Map<String, List<Start>> measure(int times, double rate, Optional<CpuLimit> limit)
      throws IOException, SQLException, InterruptedException {
    train();
    for (int time = 0; time < times; time++) {
      for (String how : List.of("java -jar", "as devstack")) {
        keep(how, start(how, null, rate));
        if (limit.isPresent()) {
          String limited = how + " within %.1f CPU".formatted(limit.get().millis() / 1000.0);
          keep(limited, start(how, limit.get(), rate));
        }
      }
    }
    return starts;
  }

  /** Makes the tables; and an archive of classes, if an orderly end leaves one, is there later. */
  private void train() throws IOException, SQLException, InterruptedException {
    int port = FreePorts.one();
    try (Running instance =
        Running.start(
            VARIANT.instance(), port, cast.program(VARIANT, VARIANT.environment(), port))) {
      instance.awaitReady();
      String sale = plan();
      try (Drive drive = new Drive(instance.address(), course.connections())) {
        drive.closed(crowd.wishing(sale), FIRST, null);
      }
    }
  }

  private void keep(String how, Start start) {
    starts.computeIfAbsent(how, _ -> new ArrayList<>()).add(start);
    progress.say(
        "start      %-28s ready after %.2f s (CPU %.2f s), first second %.2f"
            .formatted(how, start.seconds(), start.cpuSeconds(), start.goodput()));
  }

  private Start start(String how, @Nullable CpuLimit limit, double rate)
      throws IOException, SQLException, InterruptedException {
    int port = FreePorts.one();
    ProcessBuilder program =
        how.startsWith("java")
            ? cast.bareProgram(VARIANT, port)
            : cast.program(VARIANT, VARIANT.environment(), port);
    String sale = plan();
    try (Running instance =
        Running.start(VARIANT.instance(), port, limit == null ? program : limit.around(program))) {
      double ready = instance.awaitReady().toNanos() / 1e9;
      double cpu = instance.cpu().toNanos() / 1e9;
      return new Start(ready, cpu, firstSecond(instance, sale, rate) / rate);
    }
  }

  private String plan() throws SQLException {
    String sale = "bench-start-" + ++sales;
    cast.database(VARIANT).plan(sale, 1_000_000);
    return sale;
  }

  /** Promises of the first second after an instance said that it is ready. */
  private double firstSecond(Running instance, String sale, double rate) {
    try (Drive drive = new Drive(instance.address(), course.openConnections())) {
      Measured measured = drive.open(crowd.wishing(sale), new Arrivals(rate, FIRST, sales), null);
      return measured.promises().isEmpty() ? 0 : measured.promises().getFirst();
    }
  }
}
