package shop.loadtest.compare;

import java.util.Collection;
import java.util.Map;
import shop.loadtest.bench.Spread;

/**
 * One figure, over the runs of each tool.
 *
 * @param what the kind of answer, or the percentile
 * @param slack what two tools may differ by without being unlike
 */
record Row(String request, String what, Map<String, Spread> byTool, double slack) {

  /** Arrivals fall to one side or the other of an end. */
  private static final double SHARE_OF_COUNTS = 0.01;

  private static final double FEW = 2;

  /** Tools that share the shop's processors take some of its time, each its own part. */
  private static final double SHARE_OF_TIMES = 0.25;

  private static final double MOMENT_MILLIS = 5;

  static Row ofCounts(String request, String kind, Map<String, Spread> byTool) {
    return new Row(request, kind, byTool, FEW + SHARE_OF_COUNTS * median(byTool.values()));
  }

  static Row ofTimes(String request, String percentile, Map<String, Spread> byTool) {
    double slack = MOMENT_MILLIS + SHARE_OF_TIMES * median(byTool.values());
    return new Row(request, percentile + " ms", byTool, slack);
  }

  /** Of the tool that has the greatest. */
  private static double median(Collection<Spread> spreads) {
    return spreads.stream().mapToDouble(Spread::median).max().orElse(0);
  }

  /** The ranges of the tools meet, or nearly. */
  boolean isSame() {
    double highest = byTool.values().stream().mapToDouble(Spread::min).max().orElse(0);
    double lowest = byTool.values().stream().mapToDouble(Spread::max).min().orElse(0);
    return highest <= lowest + slack;
  }
}
