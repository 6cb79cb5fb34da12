package shop.loadtest.story;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import shop.loadtest.history.Exchange;
import shop.loadtest.history.Exchanges;
import shop.loadtest.report.Rush;

/** Reads out of a history what customers heard, by the second in which each meant to come. */
final class Heard {

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final long LATE_MICROS = 500_000;
  private static final long LONGEST = TimeUnit.MINUTES.toMicros(2);
  private static final double PER_MS = 1000;

  private final Instant zero;
  private final Instant opens;
  private final Map<Integer, Histogram> seconds = new TreeMap<>();
  private final Map<String, Map<Integer, Long>> kinds = new TreeMap<>();
  private final Histogram all = new Histogram(1, LONGEST, 3);
  private long asked;
  private long late;
  private long lost;

  private Heard(Instant zero, Instant opens) {
    this.zero = zero;
    this.opens = opens;
  }

  /** Of a day that began at {@code zero} and whose sale opened at {@code opens}. */
  static Rush of(Exchanges history, Instant zero, Instant opens, Customers.Came came)
      throws IOException {
    Heard heard = new Heard(zero, opens);
    Instant started = history.run().started();
    history.forEach(exchange -> heard.add(exchange, started));
    return heard.rush(came);
  }

  private void add(Exchange exchange, Instant started) {
    long meant = Duration.between(started, exchange.at()).toNanos();
    long micros = Math.clamp((exchange.heard() - meant) / 1000, 1, LONGEST);
    int second = (int) Duration.between(zero, exchange.at()).toSeconds();
    String kind = kind(exchange);
    seconds.computeIfAbsent(second, _ -> new Histogram(1, LONGEST, 3)).recordValue(micros);
    kinds.computeIfAbsent(kind, _ -> new TreeMap<>()).merge(second, 1L, Long::sum);
    if (!exchange.at().isBefore(opens)) {
      all.recordValue(micros);
      if (exchange.at().isBefore(opens.plus(FIRST))) {
        asked++;
        late += micros > LATE_MICROS ? 1 : 0;
        lost += Rush.isLost(kind) ? 1 : 0;
      }
    }
  }

  private static String kind(Exchange exchange) {
    if (exchange.status() == 0) {
      return "none";
    }
    return exchange.type() == null
        ? Integer.toString(exchange.status())
        : exchange.status() + " " + exchange.type();
  }

  private Rush rush(Customers.Came came) {
    if (seconds.isEmpty()) {
      return Rush.NONE;
    }
    int from = seconds.keySet().iterator().next();
    int to = seconds.keySet().stream().mapToInt(Integer::intValue).max().orElse(from);
    Map<String, List<Long>> counted = new TreeMap<>();
    kinds.forEach((kind, bySecond) -> {
      List<Long> list = new ArrayList<>();
      for (int second = from; second <= to; second++) {
        list.add(bySecond.getOrDefault(second, 0L));
      }
      counted.put(kind, list);
    });
    return new Rush(
        from,
        counted,
        percentiles(50, from, to),
        percentiles(95, from, to),
        percentiles(99, from, to),
        new Rush.Latency(ms(all, 50), ms(all, 95), ms(all, 99), ms(all, 99.9), ms(all, 100)),
        came.dropped(),
        new Rush.Start(asked, late, lost),
        came.cpuSeconds());
  }

  private List<Double> percentiles(double percent, int from, int to) {
    List<Double> list = new ArrayList<>();
    for (int second = from; second <= to; second++) {
      Histogram one = seconds.get(second);
      list.add(one == null ? -1 : ms(one, percent));
    }
    return list;
  }

  private static double ms(Histogram micros, double percent) {
    return micros.getValueAtPercentile(percent) / PER_MS;
  }
}
