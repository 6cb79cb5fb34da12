package shop.loadtest.check;

import shop.loadtest.evidence.LogEntry;
import shop.loadtest.evidence.Sale;
import shop.loadtest.evidence.Timesale;

/** By the log's own times, units were taken only while the sale was open. */
record HoursOfTheLog(Timesale timesale) implements Invariant {

  @Override
  public void conclude(Findings findings) {
    for (Sale sale : timesale.sales()) {
      for (LogEntry entry : timesale.log(sale.id())) {
        if (entry.made() && entry.at().isBefore(sale.opensAt())) {
          findings.violated("units were taken before the opening", entry, sale);
        } else if (entry.made() && !entry.at().isBefore(sale.endedAt())) {
          findings.violated("units were taken after the end", entry, sale);
        }
      }
    }
  }
}
