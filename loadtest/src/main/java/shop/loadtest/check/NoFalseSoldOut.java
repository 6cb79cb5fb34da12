package shop.loadtest.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shop.loadtest.evidence.Evidence;
import shop.loadtest.evidence.LogEntry;
import shop.loadtest.evidence.Sale;
import shop.loadtest.evidence.Timesale;
import shop.loadtest.history.Exchange;

/**
 * "Sold out" was true at some moment between the question, less the stated window, and the answer.
 * The log's times are the database's; the exchanges are put on its line by the measured offset, and
 * both ends give way by the clocks' error. A log entry is written under the sale's lock, shortly
 * before it becomes visible: the window covers that too. Not judged are answers after a sale's end,
 * and a sale whose quantity was raised while it sold is judged by its last quantity.
 */
final class NoFalseSoldOut implements Invariant {

  private final Timesale timesale;
  private final ClientClock clock;
  private final long early;
  private final long late;
  private final Map<String, HeldOverTime> held = new HashMap<>();
  private long judged;

  NoFalseSoldOut(Evidence evidence) {
    this.timesale = evidence.sold();
    this.clock = ClientClock.of(evidence);
    this.late = clock.error().toNanos();
    this.early = evidence.bounds().window().toNanos() + late;
  }

  @Override
  public void hear(Exchange heard, Findings findings) {
    int missing = Refusal.unitsMissing(heard);
    Sale sale = missing == 0 ? null : timesale.sale(heard.sale());
    if (sale != null && clock.heard(heard).plusNanos(late).isBefore(sale.endedAt())) {
      judged++;
      judge(heard, sale, missing, findings);
    }
  }

  private void judge(Exchange heard, Sale sale, int missing, Findings findings) {
    HeldOverTime time =
        held.computeIfAbsent(sale.id(), id -> new HeldOverTime(timesale.log(id), clock));
    int from = time.entriesBy(heard.sent() - early);
    int to = time.entriesBy(heard.heard() + late);
    long left =
        Math.min(sale.quantity(), sale.stocked().allocationConfirmed()) - time.most(from, to);
    if (left >= missing) {
      List<LogEntry> log = timesale.log(sale.id());
      findings.violated(
          "a client was told '%s' while %d or more units were left all the time"
              .formatted(heard.type(), left),
          heard,
          from == 0 ? null : log.get(from - 1),
          to == log.size() ? null : log.get(to));
    }
  }

  @Override
  public void conclude(Findings findings) {
    findings.figure("sold-out answers judged", judged);
  }
}
