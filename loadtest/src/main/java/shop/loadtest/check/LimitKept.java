package shop.loadtest.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import shop.loadtest.evidence.LogEntry;
import shop.loadtest.evidence.Reservation;
import shop.loadtest.evidence.Sale;
import shop.loadtest.evidence.Timesale;

/**
 * Replays each sale's log by customer. At the end each held unit occupies one of its customer's
 * places, and a returned one none.
 */
record LimitKept(Timesale timesale) implements Invariant {

  @Override
  public void conclude(Findings findings) {
    timesale.sales().forEach(sale -> replay(sale, findings));
    for (Reservation made : timesale.reservations()) {
      int due = made.held() ? made.quantity() : 0;
      if (made.slots() != due) {
        findings.violated(
            "a reservation occupies %d places instead of %d".formatted(made.slots(), due), made);
      }
    }
  }

  private void replay(Sale sale, Findings findings) {
    Map<String, Integer> held = new HashMap<>();
    Set<String> over = new HashSet<>();
    for (LogEntry entry : timesale.log(sale.id())) {
      Reservation of = timesale.reservation(entry.reservation());
      if (of != null
          && held.merge(of.customer(), entry.units(), Integer::sum) > sale.limit()
          && over.add(of.customer())) {
        findings.violated(
            "customer %s holds %d of at most %d after log entry %d"
                .formatted(of.customer(), held.get(of.customer()), sale.limit(), entry.seq()),
            entry,
            of);
      }
    }
  }
}
