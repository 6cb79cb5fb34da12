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

  /** Of all answers, in percent. */
  double percent(String kind) {
    long all = 0;
    long those = 0;
    for (String request : requests()) {
      Map<String, Long> counts = of(request);
      all += counts.values().stream().mapToLong(Long::longValue).sum();
      those += counts.getOrDefault(kind, 0L);
    }
    return all == 0 ? 0 : 100.0 * those / all;
  }

  /** In so many milliseconds at most, 95 of a hundred were answered. */
  int p95(String request) {
    Map<Integer, LongAdder> sorted = new TreeMap<>(times.getOrDefault(request, Map.of()));
    long all = sorted.values().stream().mapToLong(LongAdder::sum).sum();
    long seen = 0;
    for (var entry : sorted.entrySet()) {
      seen += entry.getValue().sum();
      if (seen >= Math.ceil(all * 0.95)) {
        return entry.getKey();
      }
    }
    return 0;
  }
}
