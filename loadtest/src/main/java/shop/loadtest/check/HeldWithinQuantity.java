package shop.loadtest.check;

import shop.loadtest.evidence.LogEntry;
import shop.loadtest.evidence.Sale;
import shop.loadtest.evidence.Timesale;

/** Replays each sale's log and adds up; tells the shortest prefix that holds too much. */
record HeldWithinQuantity(Timesale timesale) implements Invariant {

  @Override
  public void conclude(Findings findings) {
    long sold = 0;
    for (Sale sale : timesale.sales()) {
      sold += judge(sale, findings);
    }
    findings.figure("units taken", sold);
  }

  private long judge(Sale sale, Findings findings) {
    long held = 0;
    long taken = 0;
    boolean within = true;
    for (LogEntry entry : timesale.log(sale.id())) {
      held += entry.units();
      taken += Math.max(0, entry.units());
      if (within && held > sale.quantity()) {
        within = false;
        findings.violated(
            "sale %s holds %d of %d after log entry %d"
                .formatted(sale.id(), held, sale.quantity(), entry.seq()),
            entry,
            sale);
      }
    }
    return taken;
  }
}
