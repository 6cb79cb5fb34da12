package shop.loadtest.bench;

import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import shop.loadtest.drive.Arrivals;
import shop.loadtest.drive.Drive;
import shop.loadtest.drive.Measured;
import shop.loadtest.drive.Wish;

/** Drives one row at a time, each on a sale of its own, and takes down what it saw. */
final class Camera {

  private static final int PLENTY = 1_000_000;
  private static final Duration CATCH_UP = Duration.ofSeconds(60);

  private final Stage stage;
  private final Cast cast;
  private final Crowd crowd;
  private final Course course;
  private int sales;

  Camera(Stage stage, Cast cast, Crowd crowd, Course course) {
    this.stage = stage;
    this.cast = cast;
    this.crowd = crowd;
    this.course = course;
  }

  /** A sale of this row, just opened: with plenty of units, or with one that is gone at once. */
  private String plan(Row row) throws SQLException {
    String sale = "bench-%s-%d".formatted(row.slug(), ++sales);
    cast.database(row.variant()).plan(sale, row.soldOut() ? 1 : PLENTY);
    return sale;
  }

  /** Where this row's wishes go. */
  private InetSocketAddress target(Row row) throws InterruptedException {
    Running instance = cast.instance(row.variant());
    if (!row.throughGateway()) {
      return instance.address();
    }
    stage.board().route(instance.port());
    return cast.gateway().address();
  }

  /** Answers per second of the row's kind in a closed loop that nobody takes down. */
  double rehearse(Row row, Duration time) throws SQLException, InterruptedException {
    String sale = plan(row);
    try (Drive drive = new Drive(target(row), course.connections())) {
      Measured measured = drive.closed(crowd.wishing(sale), time, null);
      settle(row, sale);
      return measured.perSecond(row.kind());
    }
  }

  /** One shot in a closed loop. */
  Shot shoot(Row row, int round) throws SQLException, InterruptedException {
    String sale = plan(row);
    Supplier<Wish> wishes = crowd.wishing(sale);
    try (Drive drive = new Drive(target(row), course.connections())) {
      stage.server().execute("checkpoint");
      Measured leadIn = drive.closed(wishes, course.leadIn(), null);
      Reading before = Reading.of(stage, cast, row);
      Measured measured = drive.closed(wishes, course.time(), null);
      Map<Figure, Double> figures = figures(row, before, measured);
      List<String> faults = judge(row, sale, leadIn, measured, figures);
      return new Shot(row, round, figures, measured.all(), faults);
    }
  }

  /** One shot in an open loop, with an ear at Kafka. */
  Shot shootOpen(Row row, int round, double rate) throws SQLException, InterruptedException {
    String sale = plan(row);
    Supplier<Wish> wishes = crowd.wishing(sale);
    try (Drive drive = new Drive(target(row), course.openConnections())) {
      stage.server().execute("checkpoint");
      Measured leadIn = drive.open(wishes, new Arrivals(rate, course.leadIn(), round), null);
      settle(row, sale);
      try (LagWatch lag = new LagWatch(stage.broker(), sale)) {
        Reading before = Reading.of(stage, cast, row);
        Measured measured = drive.open(wishes, new Arrivals(rate, course.time(), round), null);
        Map<Figure, Double> figures = figures(row, before, measured);
        addLag(figures, lag.await(measured.count(row.kind()), CATCH_UP));
        List<String> faults = judge(row, sale, leadIn, measured, figures);
        return new Shot(row, round, figures, measured.all(), faults);
      }
    }
  }

  private Map<Figure, Double> figures(Row row, Reading before, Measured measured)
      throws SQLException {
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    Reading after = Reading.of(stage, cast, row);
    after.addTo(figures, before, measured.answers(), measured.cpu());
    figures.put(Figure.PER_SECOND, measured.perSecond(row.kind()));
    Histogram latency = measured.latency();
    figures.put(Figure.P50, latency.getValueAtPercentile(50) / 1e3);
    figures.put(Figure.P90, latency.getValueAtPercentile(90) / 1e3);
    figures.put(Figure.P99, latency.getValueAtPercentile(99) / 1e3);
    figures.put(Figure.P999, latency.getValueAtPercentile(99.9) / 1e3);
    figures.put(Figure.MAX, latency.getMaxValue() / 1e3);
    return figures;
  }

  private static void addLag(Map<Figure, Double> figures, Histogram lag) {
    figures.put(Figure.LAG_P50, lag.getValueAtPercentile(50) / 1e3);
    figures.put(Figure.LAG_P99, lag.getValueAtPercentile(99) / 1e3);
    figures.put(Figure.LAG_MAX, lag.getMaxValue() / 1e3);
  }

  /** What makes a shot void: someone was not served, or what was promised was not kept. */
  private List<String> judge(
      Row row, String sale, Measured leadIn, Measured measured, Map<Figure, Double> figures)
      throws SQLException, InterruptedException {
    List<String> faults = new ArrayList<>();
    if (measured.isVoid()) {
      faults.add("%d dropped, answers %s".formatted(measured.dropped(), measured.kinds()));
    }
    if (measured.perSecond(row.kind()) == 0) {
      faults.add("no answer of the kind that counts: " + measured.kinds());
    }
    if (row.variant().keeps()) {
      Database.Kept kept = cast.database(row.variant()).kept(sale);
      figures.put(Figure.BACKLOG, (double) (kept.logged() - kept.told()));
      long promised = leadIn.count(Measured.PROMISED) + measured.count(Measured.PROMISED);
      if (!kept.agrees(promised)) {
        faults.add("%d were promised, and the database says %s".formatted(promised, kept));
      }
      settle(row, sale);
    }
    return faults;
  }

  /** The next row begins when nothing of this one is left to be told. */
  private void settle(Row row, String sale) throws SQLException, InterruptedException {
    if (row.variant().keeps() && row.variant().tells()) {
      Database database = cast.database(row.variant());
      long end = System.nanoTime() + CATCH_UP.toNanos();
      Database.Kept kept = database.kept(sale);
      while (kept.told() < kept.logged() && System.nanoTime() < end) {
        TimeUnit.MILLISECONDS.sleep(100);
        kept = database.kept(sale);
      }
    }
  }
}
