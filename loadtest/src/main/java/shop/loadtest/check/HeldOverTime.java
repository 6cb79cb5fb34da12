package shop.loadtest.check;

import java.util.List;
import shop.loadtest.evidence.LogEntry;

/** How many units of a sale were held when: finds the most of any stretch of time at once. */
final class HeldOverTime {

  private final long[] at;
  private final int[] most;

  /** From a log whose times are given as nanoseconds on the line of the clients. */
  HeldOverTime(List<LogEntry> log, ClientClock clock) {
    at = new long[log.size()];
    most = new int[2 * (log.size() + 1)];
    int held = 0;
    long now = Long.MIN_VALUE;
    for (int i = 0; i < at.length; i++) {
      now = Math.max(now, clock.nanos(log.get(i).at()));
      at[i] = now;
      held += log.get(i).units();
      most[at.length + 2 + i] = held;
    }
    for (int i = at.length; i > 0; i--) {
      most[i] = Math.max(most[2 * i], most[2 * i + 1]);
    }
  }

  /** How many log entries there were by then. */
  int entriesBy(long nanos) {
    int low = 0;
    int high = at.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at[middle] <= nanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The most units that were held at any moment after {@code from} to {@code to} entries. */
  int most(int from, int to) {
    int leaves = at.length + 1;
    int found = 0;
    int low = from + leaves;
    int high = to + leaves + 1;
    while (low < high) {
      if ((low & 1) == 1) {
        found = Math.max(found, most[low++]);
      }
      if ((high & 1) == 1) {
        found = Math.max(found, most[--high]);
      }
      low >>= 1;
      high >>= 1;
    }
    return found;
  }
}
