package shop.timesale.sale;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Answers that are remembered for a moment, the failed ones too: a crowd that asks the same at once
 * costs one question. It holds so many, and forgets the oldest.
 */
final class Remembered<K, V> {

  private record Asked<V>(FutureTask<V> answer, long at) {}

  private final long nanos;
  private final Map<K, Asked<V>> asked;

  Remembered(Duration moment, int most) {
    this.nanos = moment.toNanos();
    this.asked =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Asked<V>> eldest) {
            return size() > most;
          }
        };
  }

  /** The answer, from {@code question} or from whoever asked it a moment ago. */
  V get(K key, Callable<V> question) {
    FutureTask<V> answer = askedOr(key, new FutureTask<>(question));
    answer.run(); // does nothing if somebody else runs it or has
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while another asked the same", e);
    }
  }

  void forgetAll() {
    synchronized (asked) {
      asked.clear();
    }
  }

  private FutureTask<V> askedOr(K key, FutureTask<V> mine) {
    long now = System.nanoTime();
    synchronized (asked) {
      Asked<V> earlier = asked.get(key);
      if (earlier != null && (!earlier.answer.isDone() || now - earlier.at < nanos)) {
        return earlier.answer;
      }
      asked.remove(key); // so that it goes to the end, as the youngest
      asked.put(key, new Asked<>(mine, now));
      return mine;
    }
  }
}
