package shop.loadtest.check;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.loadtest.evidence.LogEntry;
import shop.loadtest.evidence.Reservation;
import shop.loadtest.evidence.Sale;
import shop.loadtest.evidence.Timesale;

/**
 * Held units are the same number however they are counted: by the sale's row, by its log, by its
 * reservations. Each reservation is taken once and given back once at most, in its full quantity.
 * What is neither held nor given back is left, and all together never more than the quantity.
 */
record UnitsAddUp(Timesale timesale) implements Invariant {

  @Override
  public void conclude(Findings findings) {
    timesale.sales().forEach(sale -> replay(sale, findings));
    Map<String, Long> held = new HashMap<>();
    for (Reservation made : timesale.reservations()) {
      held.merge(made.sale(), made.held() ? (long) made.quantity() : 0L, Long::sum);
    }
    for (Sale sale : timesale.sales()) {
      long log = timesale.log(sale.id()).stream().mapToLong(LogEntry::units).sum();
      balance(sale, log, held.getOrDefault(sale.id(), 0L), findings);
    }
  }

  private static void balance(Sale sale, long log, long reserved, Findings findings) {
    if (sale.held() != log || sale.held() != reserved) {
      findings.violated(
          "sale %s holds %d units by its row, %d by its log, %d by its reservations"
              .formatted(sale.id(), sale.held(), log, reserved),
          sale);
    }
    Sale.Stocked stocked = sale.stocked();
    long with = stocked.allocationAsked() - stocked.returnAsked();
    if (with < sale.held() || with > sale.quantity()) {
      findings.violated(
          "sale %s: %d units were given back; %d stay, for %d held of %d"
              .formatted(sale.id(), stocked.returnAsked(), with, sale.held(), sale.quantity()),
          sale);
    }
  }

  private void replay(Sale sale, Findings findings) {
    Map<String, LogEntry> last = new HashMap<>();
    for (LogEntry entry : timesale.log(sale.id())) {
      LogEntry before = last.put(entry.reservation(), entry);
      String wrong = wrong(entry, before);
      if (wrong != null) {
        findings.violated(wrong, before, entry, timesale.reservation(entry.reservation()));
      }
    }
  }

  private static @Nullable String wrong(LogEntry entry, @Nullable LogEntry before) {
    if (before == null) {
      return entry.made() ? null : "units came back that were not taken";
    }
    if (entry.made()) {
      return "a reservation was taken twice";
    }
    if (!before.made()) {
      return "a reservation was given back twice";
    }
    return entry.units() == -before.units() ? null : "not all units came back";
  }
}
