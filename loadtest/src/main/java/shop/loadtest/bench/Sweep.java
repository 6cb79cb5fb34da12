package shop.loadtest.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds at how many transactions at once the plain strategy is at its best. */
final class Sweep {

  private static final List<Integer> TOGETHER = List.of(1, 2, 4, 8, 16);

  private final Cast cast;
  private final Camera camera;
  private final Map<Integer, Double> perSecond = new LinkedHashMap<>();

  Sweep(Cast cast, Camera camera) {
    this.cast = cast;
    this.camera = camera;
  }

  /** Tries each on a fresh instance, warmed and measured for {@code time} each. */
  void run(Duration time, Progress progress)
      throws IOException, SQLException, InterruptedException {
    for (int together : TOGETHER) {
      Running instance = cast.enter(Variant.PLAIN, Variant.PLAIN.together(together));
      camera.rehearse(Row.PLAIN, time);
      double reached = camera.rehearse(Row.PLAIN, time);
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
