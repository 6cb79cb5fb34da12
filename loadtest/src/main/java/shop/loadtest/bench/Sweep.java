package shop.loadtest.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds at how many transactions at once the plain strategy is at its best. */
final class Sweep {

  private static final List<Integer> TOGETHER = List.of(2, 4, 8);

  private final Cast cast;
  private final WarmUp warmUp;
  private final Progress progress;
  private final Map<Integer, Double> perSecond = new LinkedHashMap<>();

  Sweep(Cast cast, WarmUp warmUp, Progress progress) {
    this.cast = cast;
    this.warmUp = warmUp;
    this.progress = progress;
  }

  /** Tries each on a fresh instance until that is warm, and leaves none. */
  void run() throws IOException, SQLException, InterruptedException {
    for (int together : TOGETHER) {
      Running instance = cast.enter(Variant.PLAIN, Variant.PLAIN.together(together));
      double reached = warmUp.of(Row.PLAIN);
      cast.leave(instance);
      perSecond.put(together, reached);
      progress.say("sweep      plain, %2d at once: %,.0f/s".formatted(together, reached));
    }
  }

  Map<Integer, Double> perSecond() {
    return perSecond;
  }

  /** What reached most; what the service does by itself when nothing was tried. */
  Map<String, String> best() {
    return perSecond.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(best -> Variant.PLAIN.together(best.getKey()))
        .orElse(Variant.PLAIN.environment());
  }
}
