package shop.loadtest.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import shop.devstack.limits.CpuGroups;
import shop.devstack.limits.CpuLimit;

/** One run of the benchmarks, from fresh data to the results. */
final class Bench {

  /** The memory of an instance that has only started. */
  static final String IDLE = "idle";

  private static final String WORKED = "after its rounds";
  private static final double MOST_STARTS = 3;
  private static final String GROUPS = "shop-bench-" + ProcessHandle.current().pid();

  private final Cast cast;
  private final Crowd crowd;
  private final BenchOptions wish;
  private final Progress progress;
  private final Course course;
  private final Camera camera;
  private final List<Shot> shots = new ArrayList<>();
  private final Map<String, Memory> memory = new LinkedHashMap<>();
  private Map<Integer, Double> sweep = Map.of();
  private Map<String, List<Starts.Start>> starts = Map.of();
  private Map<Size, List<Sizes.Reached>> sizes = Map.of();
  private double rate;

  Bench(Stage stage, Cast cast, Crowd crowd, BenchOptions wish, Progress progress) {
    this.cast = cast;
    this.crowd = crowd;
    this.wish = wish;
    this.progress = progress;
    this.course = wish.course();
    this.camera = new Camera(stage, cast, crowd, course);
    this.rate = wish.rate();
  }

  Results run(Path root) throws IOException, SQLException, InterruptedException {
    List<Row> rows = wish.rows();
    if (!rows.isEmpty()) {
      enterAll(rows, plain(rows));
      warmUp(rows);
      rounds(rows);
    }
    if (rows.contains(Row.BATCHED)) {
      memory.put(WORKED, Memory.of(cast.instance(Variant.BATCHED).process().toHandle()));
    }
    cast.close();
    if (wish.wants(BenchOptions.MEMORY)) {
      idle();
    }
    if (wish.wants(BenchOptions.START)) {
      starts();
    }
    if (wish.wants(BenchOptions.SIZES)) {
      sizes();
    }
    Machine machine = Machine.here(root);
    return new Results(
        Instant.now(), machine, course, crowd.size(), rate, sweep, shots, starts, sizes, memory);
  }

  private Map<String, String> plain(List<Row> rows)
      throws IOException, SQLException, InterruptedException {
    Sweep all = new Sweep(cast, new WarmUp(camera, course.warmUp()), progress);
    if (wish.wants(BenchOptions.SWEEP) && rows.contains(Row.PLAIN)) {
      all.run();
    }
    sweep = all.perSecond();
    return all.best();
  }

  private void enterAll(List<Row> rows, Map<String, String> plain)
      throws IOException, SQLException, InterruptedException {
    for (Variant variant : rows.stream().map(Row::variant).distinct().toList()) {
      cast.enter(variant, variant == Variant.PLAIN ? plain : variant.environment());
    }
    if (rows.stream().anyMatch(Row::throughGateway)) {
      cast.enterGateway();
    }
    progress.say("ready      everything runs");
  }

  /** Every row until it is warm; what batched then reaches tells the open loop's rate. */
  private void warmUp(List<Row> rows) throws SQLException, InterruptedException {
    WarmUp warmUp = new WarmUp(camera, course.warmUp());
    for (Row row : rows) {
      if (!row.isOpen()) {
        double reached = warmUp.of(row);
        progress.say("warm-up    %-16s %,.0f/s".formatted(row.slug(), reached));
      }
    }
    if (rate == 0
        && rows.stream().map(Row::variant).anyMatch(variant -> variant == Variant.BATCHED)) {
      rate = Math.max(1, Math.rint(camera.rehearse(Row.BATCHED, course.time()) / 2));
      progress.say("half load  %,.0f/s".formatted(rate));
    }
  }

  private void rounds(List<Row> rows) throws IOException, SQLException, InterruptedException {
    for (int round = 0; round < course.rounds(); round++) {
      for (Row row : Rotation.of(rows, round, course.rounds())) {
        Shot shot = row.isOpen() ? camera.shootOpen(row, round, rate) : camera.shoot(row, round);
        shots.add(shot);
        progress.say(shot.line(course.rounds()));
      }
    }
  }

  private void idle() throws IOException, SQLException, InterruptedException {
    Running instance = cast.enter(Variant.BATCHED, Variant.BATCHED.environment());
    TimeUnit.SECONDS.sleep(wish.rest().toSeconds());
    memory.put(IDLE, Memory.of(instance.process().toHandle()));
    cast.leave(instance);
    progress.say("memory     %.0f MB idle".formatted(memory.get(IDLE).resident()));
  }

  private void starts() throws IOException, SQLException, InterruptedException {
    int times = (int) Math.min(MOST_STARTS, course.rounds());
    rate = rate == 0 ? BenchOptions.USUAL_RATE : rate;
    Optional<CpuGroups> groups = CpuGroups.named(GROUPS);
    Optional<CpuLimit> limit =
        groups.isPresent()
            ? Optional.of(groups.get().limit("start", (int) Math.round(1000 * wish.cpus())))
            : Optional.empty();
    starts = new Starts(cast, crowd, course, progress).measure(times, rate, limit);
    groups.ifPresent(CpuGroups::clear);
  }

  private void sizes() throws IOException, SQLException, InterruptedException {
    Optional<CpuGroups> groups = CpuGroups.named(GROUPS);
    if (groups.isPresent()) {
      try (SizedCast sized = new SizedCast(cast, groups.get())) {
        sizes = new Sizes(cast, crowd, course, progress, sized).measure();
      }
    }
  }
}
