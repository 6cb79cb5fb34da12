package shop.loadtest.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import shop.loadtest.drive.Measured;
import shop.loadtest.history.History;

/** Decides whether a shot counts: nobody was left out, and all that was promised was kept. */
record Jury(Cast cast, Court court) {

  /** How long the relay may take until Kafka knows all. */
  static final Duration CATCH_UP = Duration.ofSeconds(60);

  /** Where the exchanges of a sale are kept until it is judged. */
  History history(String sale, Instant started) throws IOException {
    return court.history(sale, started);
  }

  /** What makes a shot void; nothing in a good one. Waits until the relay has told everything. */
  List<String> judge(
      Row row, String sale, Measured leadIn, Measured measured, Map<Figure, Double> figures)
      throws IOException, SQLException, InterruptedException {
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
    if (row.isChecked()) {
      faults.addAll(court.judge(cast.database(row.variant()), sale));
    }
    return faults;
  }

  /** The next row begins when nothing of this one is left to be told. */
  void settle(Row row, String sale) throws SQLException, InterruptedException {
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
