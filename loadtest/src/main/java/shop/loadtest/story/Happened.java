package shop.loadtest.story;

import java.util.List;
import java.util.function.Predicate;
import shop.devstack.control.StatusView.ScalingView;
import shop.loadtest.report.Moments;

/**
 * Finds in the samples when what happened.
 *
 * @param scaled what shall scale
 */
record Happened(List<Sample> samples, String scaled) {

  /** What we did ourselves and therefore know. */
  record Known(double announced, double opens, double rushEnds, double killed) {}

  Moments moments(Known known) {
    double soldOut = first(known.opens(), sample -> sample.backlog().left() == 0);
    return new Moments(
        known.announced(),
        known.opens(),
        soldOut,
        known.rushEnds(),
        known.killed(),
        first(soldOut < 0 ? known.rushEnds() : soldOut, sample -> sample.backlog().isCaughtUp()),
        settled(known.rushEnds()),
        samples.isEmpty() ? 0 : samples.getLast().at());
  }

  private double first(double from, Predicate<Sample> wanted) {
    return samples.stream()
        .filter(sample -> sample.at() >= from)
        .filter(wanted)
        .mapToDouble(Sample::at)
        .findFirst()
        .orElse(-1);
  }

  /** Since when time-sale is at its minimum, up to the end. */
  private double settled(double from) {
    double since = -1;
    for (Sample sample : samples) {
      if (sample.at() >= from) {
        since = !isSettled(sample, scaled) ? -1 : since < 0 ? sample.at() : since;
      }
    }
    return since;
  }

  static boolean isSettled(Sample sample, String scaled) {
    int min = rule(sample, scaled);
    return sample.status().processes().stream()
            .filter(process -> process.id().startsWith(scaled + "#"))
            .count()
        <= min;
  }

  private static int rule(Sample sample, String scaled) {
    return sample.status().scaling().stream()
        .filter(rule -> rule.service().equals(scaled))
        .findAny()
        .map(ScalingView::min)
        .orElse(1);
  }
}
