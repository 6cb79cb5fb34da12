package shop.loadtest.check;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.loadtest.evidence.Evidence;
import shop.loadtest.evidence.LogEntry;
import shop.loadtest.evidence.Sale;
import shop.loadtest.evidence.Timesale;
import shop.loadtest.evidence.Wish;
import shop.loadtest.history.Exchange;

/**
 * Who asked earlier is served earlier, as far as that can be seen from outside: by when clients
 * sent, and by the place in the log. Measured among those who had to ask only once; the network's
 * and the server's own queues count as overtaking here, so the bound is wide.
 */
final class FairOrder implements Invariant {

  private final Timesale timesale;
  private final Duration bound;
  private final Map<String, Asked> asked = new HashMap<>();
  private long largest;

  FairOrder(Evidence evidence) {
    this.timesale = evidence.sold();
    this.bound = evidence.bounds().overtaking();
  }

  private record Asked(long exchange, long sent, boolean once) {}

  private record Served(Asked asked, LogEntry entry) {}

  @Override
  public void hear(Exchange heard, Findings findings) {
    var kept = timesale.of(Wish.of(heard));
    if (kept != null) {
      asked.merge(
          kept.id(),
          new Asked(heard.n(), heard.sent(), true),
          (one, other) -> new Asked(one.exchange(), one.sent(), false));
    }
  }

  @Override
  public void conclude(Findings findings) {
    timesale.sales().forEach(sale -> judge(sale, findings));
    findings.figure("largest overtaking, ms", largest / 1_000_000);
  }

  private void judge(Sale sale, Findings findings) {
    Served latest = null;
    for (LogEntry entry : timesale.log(sale.id())) {
      Asked now = entry.made() ? asked.get(entry.reservation()) : null;
      if (now != null && now.once()) {
        Served served = new Served(now, entry);
        compare(latest, served, findings);
        latest = latest == null || latest.asked().sent() < now.sent() ? served : latest;
      }
    }
  }

  private void compare(@Nullable Served before, Served now, Findings findings) {
    long overtaken = before == null ? 0 : before.asked().sent() - now.asked().sent();
    largest = Math.max(largest, overtaken);
    if (overtaken > bound.toNanos()) {
      findings.violated(
          "who asked %d ms earlier was served later".formatted(overtaken / 1_000_000), before, now);
    }
  }
}
