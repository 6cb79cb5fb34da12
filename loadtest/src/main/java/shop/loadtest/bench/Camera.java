package shop.loadtest.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import shop.loadtest.drive.Arrivals;
import shop.loadtest.drive.Drive;
import shop.loadtest.drive.Measured;
import shop.loadtest.drive.Moment;
import shop.loadtest.drive.Recording;
import shop.loadtest.drive.Wish;
import shop.loadtest.history.History;

/** Drives one row at a time, each on a sale of its own, and takes down what it saw. */
final class Camera {

  private static final int PLENTY = 1_000_000;

  private final Stage stage;
  private final Cast cast;
  private final Crowd crowd;
  private final Course course;
  private final Jury jury;
  private int sales;

  Camera(Stage stage, Cast cast, Crowd crowd, Course course) {
    this.stage = stage;
    this.cast = cast;
    this.crowd = crowd;
    this.course = course;
    this.jury = new Jury(cast, new Court(stage.settings().home().resolve("histories")));
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
      jury.settle(row, sale);
      return measured.perSecond(row.kind());
    }
  }

  private record Seen(Measured leadIn, Measured measured, Map<Figure, Double> figures) {}

  /** One shot in a closed loop. */
  Shot shoot(Row row, int round) throws IOException, SQLException, InterruptedException {
    String sale = plan(row);
    return develop(row, round, sale, watch(row, sale));
  }

  private Seen watch(Row row, String sale) throws SQLException, InterruptedException {
    Supplier<Wish> wishes = crowd.wishing(sale);
    try (Drive drive = new Drive(target(row), course.connections())) {
      stage.server().execute("checkpoint");
      Measured leadIn = drive.closed(wishes, course.leadIn(), null);
      Reading before = Reading.of(stage, cast, row);
      Measured measured = drive.closed(wishes, course.time(), null);
      return new Seen(leadIn, measured, figures(row, before, measured));
    }
  }

  /** One shot in an open loop, with an ear at Kafka and a history for the checker. */
  Shot shootOpen(Row row, int round, double rate)
      throws IOException, SQLException, InterruptedException {
    String sale = plan(row);
    Moment start = Moment.now();
    Seen seen;
    try (History history = jury.history(sale, start.at())) {
      seen = watchOpen(row, sale, round, rate, new Recording(history, start));
    }
    return develop(row, round, sale, seen);
  }

  private Seen watchOpen(Row row, String sale, int round, double rate, Recording recording)
      throws SQLException, InterruptedException {
    Supplier<Wish> wishes = crowd.wishing(sale);
    try (Drive drive = new Drive(target(row), course.openConnections())) {
      stage.server().execute("checkpoint");
      Measured leadIn = drive.open(wishes, new Arrivals(rate, course.leadIn(), round), recording);
      jury.settle(row, sale);
      try (LagWatch lag = new LagWatch(stage.broker(), sale)) {
        Reading before = Reading.of(stage, cast, row);
        Arrivals arrivals = new Arrivals(rate, course.time(), round);
        Measured measured = drive.open(wishes, arrivals, recording);
        Map<Figure, Double> figures = figures(row, before, measured);
        addLag(figures, lag.await(measured.count(row.kind()), Jury.CATCH_UP));
        return new Seen(leadIn, measured, figures);
      }
    }
  }

  private Shot develop(Row row, int round, String sale, Seen seen)
      throws IOException, SQLException, InterruptedException {
    List<String> faults = jury.judge(row, sale, seen.leadIn(), seen.measured(), seen.figures());
    return new Shot(row, round, seen.figures(), seen.measured().all(), faults);
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
}
