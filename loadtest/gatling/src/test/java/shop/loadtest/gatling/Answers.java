package shop.loadtest.gatling;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What was answered: by request and kind, and how soon. */
final class Answers {

  private final Map<String, Map<String, LongAdder>> kinds = new ConcurrentSkipListMap<>();
  private final Map<String, Map<Integer, LongAdder>> times = new ConcurrentHashMap<>();

  void count(String request, String kind) {
    add(kinds, request, kind);
  }

  void took(String request, int millis) {
    add(times, request, millis);
  }

  private static <K> void add(Map<String, Map<K, LongAdder>> counts, String request, K what) {
    counts
        .computeIfAbsent(request, _ -> new ConcurrentHashMap<>())
        .computeIfAbsent(what, _ -> new LongAdder())
        .increment();
  }

  Set<String> requests() {
    return kinds.keySet();
  }

  /** How many of each kind. */
  Map<String, Long> of(String request) {
    Map<String, Long> found = new TreeMap<>();
    kinds.getOrDefault(request, Map.of()).forEach((kind, count) -> found.put(kind, count.sum()));
    return found;
  }

  /** How many in all. */
  long number(String request) {
    return sum(of(request).values());
  }

  static long sum(Iterable<Long> counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  /** Of all answers, in percent. */
  double percent(String kind) {
    long all = requests().stream().mapToLong(this::number).sum();
    long those = requests().stream().mapToLong(name -> of(name).getOrDefault(kind, 0L)).sum();
    return all == 0 ? 0 : 100.0 * those / all;
  }

  /** In so many milliseconds at most, this percentage of the answers came; 0 without any. */
  int millis(String request, double percent) {
    Map<Integer, LongAdder> sorted = new TreeMap<>(times.getOrDefault(request, Map.of()));
    long all = sum(sorted.values().stream().map(LongAdder::sum).toList());
    long seen = 0;
    for (var entry : sorted.entrySet()) {
      seen += entry.getValue().sum();
      if (seen >= Math.ceil(all * percent / 100)) {
        return entry.getKey();
      }
    }
    return 0;
  }
}
