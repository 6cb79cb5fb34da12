package shop.devstack.manifests;

import java.util.List;

/** Something that is read, and how much of it is right. */
public sealed interface Trigger {

  /** Its name in the file, such as {@code schedule}. */
  String name();

  /** Processor time, in percent of what the instances request. */
  record Cpu(String name, int utilization) implements Trigger {}

  /**
   * A figure in JSON that every instance is asked for over HTTP.
   *
   * @param path where on an instance's own port
   * @param location of the figure in the answer, its steps separated by points
   * @param perInstance whether {@code target} is what one instance may have of the figure, and not
   *     what the figure may be
   */
  record Polled(
      String name,
      String path,
      String location,
      boolean perInstance,
      double target,
      Aggregation aggregation)
      implements Trigger {}

  /** How the answers of several instances become one figure. */
  enum Aggregation {
    AVERAGE,
    SUM,
    MAX,
    MIN;

    /** The figure of {@code answers}, of which there is at least one. */
    public double of(List<Double> answers) {
      var all = answers.stream().mapToDouble(Double::doubleValue).summaryStatistics();
      return switch (this) {
        case AVERAGE -> all.getAverage();
        case SUM -> all.getSum();
        case MAX -> all.getMax();
        case MIN -> all.getMin();
      };
    }
  }
}
