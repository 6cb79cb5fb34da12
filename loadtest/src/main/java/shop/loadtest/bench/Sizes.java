package shop.loadtest.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import shop.loadtest.drive.Drive;
import shop.loadtest.drive.Measured;
import shop.loadtest.drive.Wish;

/**
 * Bigger or more: what one instance sells in several sizes, and what several of the smallest sell
 * together, all from one database. Every instance is warm before its processors are limited, so
 * that this tells of serving and not of compiling.
 */
final class Sizes {

  private static final Variant VARIANT = SizedCast.VARIANT;
  private static final int PLENTY = 1_000_000;

  private final Cast cast;
  private final Crowd crowd;
  private final Course course;
  private final Progress progress;
  private final SizedCast sized;
  private int sales;

  Sizes(Cast cast, Crowd crowd, Course course, Progress progress, SizedCast sized) {
    this.cast = cast;
    this.crowd = crowd;
    this.course = course;
    this.progress = progress;
    this.sized = sized;
  }

  /**
   * One shot.
   *
   * @param perSecond reservations by all of them together
   * @param p99 in milliseconds, of closed loops
   */
  record Reached(double perSecond, double p99) {}

  /** Every size once a round, in turn; throws if the database has not kept what was promised. */
  Map<Size, List<Reached>> measure() throws IOException, SQLException, InterruptedException {
    List<Size> all = Stream.concat(Size.MORE.stream(), Size.BIGGER.stream()).toList();
    for (Size size : all) {
      sized.enter(size);
    }
    warmUp();
    Map<Size, List<Reached>> reached = new LinkedHashMap<>();
    all.forEach(size -> reached.put(size, new ArrayList<>()));
    for (int round = 0; round < course.rounds(); round++) {
      for (Size size : Rotation.of(all, round, course.rounds())) {
        Reached shot = shoot(size);
        reached.computeIfAbsent(size, _ -> new ArrayList<>()).add(shot);
        progress.say(
            "sizes      %-28s %,8.0f/s  p99 %6.1f ms"
                .formatted(size.label(), shot.perSecond(), shot.p99()));
      }
    }
    return reached;
  }

  private void warmUp() throws SQLException {
    List<Running> all = sized.all();
    progress.say("warm-up    %d instances of timesale-service".formatted(all.size()));
    String sale = plan();
    for (Running instance : all) {
      drive(List.of(instance), sale, course.warmUp());
    }
  }

  private Reached shoot(Size size) throws IOException, SQLException {
    List<Running> ours = sized.of(size);
    String sale = plan();
    sized.limit(ours, size.millis());
    List<Measured> leadIn = drive(ours, sale, course.leadIn());
    List<Measured> measured = drive(ours, sale, course.time());
    sized.free(ours);
    check(sale, Stream.concat(leadIn.stream(), measured.stream()).toList());
    Histogram latency = new Histogram(measured.getFirst().latency());
    latency.reset();
    measured.forEach(one -> latency.add(one.latency()));
    double perSecond = measured.stream().mapToDouble(one -> one.perSecond(Measured.PROMISED)).sum();
    return new Reached(perSecond, latency.getValueAtPercentile(99) / 1e3);
  }

  /** Drives them all at the same time, each over connections of its own. */
  private List<Measured> drive(List<Running> instances, String sale, Duration time) {
    Supplier<Wish> wishes = crowd.wishing(sale);
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      return instances.stream()
          .map(instance -> CompletableFuture.supplyAsync(() -> drive(instance, wishes, time), each))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }

  private Measured drive(Running instance, Supplier<Wish> wishes, Duration time) {
    try (Drive drive = new Drive(instance.address(), course.connections())) {
      return drive.closed(wishes, time, null);
    }
  }

  private String plan() throws SQLException {
    String sale = "bench-size-" + ++sales;
    cast.database(VARIANT).plan(sale, PLENTY);
    return sale;
  }

  private void check(String sale, List<Measured> all) throws SQLException {
    long promised = all.stream().mapToLong(one -> one.count(Measured.PROMISED)).sum();
    Database.Kept kept = cast.database(VARIANT).kept(sale);
    if (!kept.agrees(promised)) {
      throw new IllegalStateException(
          "%d were promised, and the database says %s".formatted(promised, kept));
    }
  }
}
