package shop.loadtest.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The customers of the sale, by the second in which each meant to come. Latency counts from that
 * moment, in milliseconds.
 *
 * @param from the second of the day with which the lists begin
 * @param kinds how many heard what, by kind of answer
 * @param dropped who came and found no connection; the generator's fault or the shop's
 * @param start the first half minute of the sale
 * @param generatorCpu seconds of processor time of the generator itself
 */
public record Rush(
    int from,
    Map<String, List<Long>> kinds,
    List<Double> p50,
    List<Double> p95,
    List<Double> p99,
    Latency latency,
    long dropped,
    Start start,
    double generatorCpu) {

  /** No customer at all. */
  public static final Rush NONE =
      new Rush(
          0,
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          new Latency(0, 0, 0, 0, 0),
          0,
          new Start(0, 0, 0),
          0);

  /** Over all who came after the opening. */
  public record Latency(double p50, double p95, double p99, double p999, double max) {}

  /**
   * What happened in the first 30 seconds of the sale.
   *
   * @param late answered after more than half a second
   * @param lost no answer, or that of a shop that is overloaded or broken
   */
  public record Start(long asked, long late, long lost) {}

  /** Keeps copies. */
  public Rush {
    kinds = new TreeMap<>(kinds);
    p50 = List.copyOf(p50);
    p95 = List.copyOf(p95);
    p99 = List.copyOf(p99);
  }

  /** How many heard that. */
  public long count(String kind) {
    return kinds.getOrDefault(kind, List.of()).stream().mapToLong(Long::longValue).sum();
  }

  long asked() {
    return kinds.keySet().stream().mapToLong(this::count).sum();
  }

  /** Customers who were let down: no answer, or one that says that the shop cannot. */
  long lost() {
    return dropped + kinds.keySet().stream().filter(Rush::isLost).mapToLong(this::count).sum();
  }

  /** Whether an answer of this kind leaves the customer with nothing. */
  public static boolean isLost(String kind) {
    return kind.startsWith("none") || kind.startsWith("5") || kind.startsWith("429");
  }
}
