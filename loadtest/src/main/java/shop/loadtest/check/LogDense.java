package shop.loadtest.check;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.loadtest.evidence.LogEntry;
import shop.loadtest.evidence.Reservation;
import shop.loadtest.evidence.Sale;
import shop.loadtest.evidence.Timesale;

/** The log counts from one without a gap, and says of each reservation what its row says. */
record LogDense(Timesale timesale) implements Invariant {

  @Override
  public void conclude(Findings findings) {
    long entries = 0;
    Set<String> made = new HashSet<>();
    Set<String> returned = new HashSet<>();
    for (Sale sale : timesale.sales()) {
      count(sale, findings);
      for (LogEntry entry : timesale.log(sale.id())) {
        entries++;
        (entry.made() ? made : returned).add(entry.reservation());
        compare(entry, timesale.reservation(entry.reservation()), findings);
      }
    }
    for (Reservation kept : timesale.reservations()) {
      if (!made.contains(kept.id()) || kept.held() == returned.contains(kept.id())) {
        findings.violated("the log does not tell of a reservation what its row does", kept);
      }
    }
    findings.figure("log entries", entries);
  }

  private void count(Sale sale, Findings findings) {
    long expected = 1;
    for (LogEntry entry : timesale.log(sale.id())) {
      if (entry.seq() != expected) {
        findings.violated("sale %s has no log entry %d".formatted(sale.id(), expected), entry);
        return;
      }
      expected++;
    }
    if (sale.nextSeq() != expected) {
      findings.violated(
          "sale %s has %d log entries and goes on with %d"
              .formatted(sale.id(), expected - 1, sale.nextSeq()),
          sale);
    }
  }

  private static void compare(LogEntry entry, @Nullable Reservation kept, Findings findings) {
    if (kept == null) {
      findings.violated("the log tells of a reservation that does not exist", entry);
    } else if (!agree(entry, kept)) {
      findings.violated("a log entry and its reservation differ", entry, kept);
    }
  }

  private static boolean agree(LogEntry entry, Reservation kept) {
    return entry.made()
        ? entry.units() == kept.quantity() && entry.at().equals(kept.reservedAt())
        : -entry.units() == kept.quantity()
            && entry.at().equals(kept.returnedAt())
            && String.valueOf(entry.reason()).equals(kept.returnReason());
  }
}
