package shop.loadtest.check;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import shop.loadtest.evidence.Evidence;
import shop.loadtest.evidence.Reservation;
import shop.loadtest.evidence.Sale;
import shop.loadtest.evidence.Timesale;
import shop.loadtest.evidence.Wish;
import shop.loadtest.history.Exchange;

/**
 * Clients heard no promise before the opening, and the time of each reservation lies between the
 * question and the answer: otherwise a clock has judged and stamped it that is not the database's.
 */
final class HoursOfTheClients implements Invariant {

  private final Timesale timesale;
  private final ClientClock clock;
  private final Set<String> complete;
  private final Map<String, Long> asked = new HashMap<>();
  private final long ahead;

  HoursOfTheClients(Evidence evidence) {
    this.timesale = evidence.sold();
    this.clock = ClientClock.of(evidence);
    this.complete = Set.copyOf(evidence.heard().run().sales());
    this.ahead = evidence.ahead().toMillis();
  }

  @Override
  public void hear(Exchange heard, Findings findings) {
    Reservation kept = timesale.of(Wish.of(heard));
    if (kept == null) {
      return;
    }
    asked.merge(kept.id(), heard.sent(), Math::min);
    Sale sale = timesale.sale(heard.sale());
    if (heard.promised() && sale != null) {
      Instant latest = clock.heard(heard).plus(clock.error());
      if (latest.isBefore(sale.opensAt())) {
        findings.violated("a promise was heard before the opening", heard, sale);
      } else if (kept.reservedAt().isAfter(latest)) {
        findings.violated("a reservation's time is after its answer", heard, kept);
      }
    }
  }

  @Override
  public void conclude(Findings findings) {
    findings.figure("the database's clock is ahead by ms", ahead);
    for (Reservation kept : timesale.reservations()) {
      Long sent = complete.contains(kept.sale()) ? asked.get(kept.id()) : null;
      if (sent != null && clock.nanos(kept.reservedAt().plus(clock.error())) < sent) {
        findings.violated(
            "a reservation's time is before its client asked, at %s"
                .formatted(clock.zero().plusNanos(sent)),
            kept);
      }
    }
  }
}
