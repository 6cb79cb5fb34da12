package shop.loadtest.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.loadtest.evidence.Evidence;
import shop.loadtest.evidence.Reservation;
import shop.loadtest.evidence.Timesale;
import shop.loadtest.evidence.Wish;
import shop.loadtest.history.Exchange;

/**
 * A key is granted once, and from then on answered by the same grant, whatever becomes of the sale:
 * who was promised units never hears afterwards that there are none.
 */
final class OneKeyOneReservation implements Invariant {

  private final Timesale timesale;
  private final ClientClock clock;
  private final Duration window;
  private final Map<String, FirstHeard> promised = new HashMap<>();
  private final Map<Wish, Exchange> unknown = new HashMap<>();
  private final List<Exchange> refused = new ArrayList<>();

  OneKeyOneReservation(Evidence evidence) {
    this.timesale = evidence.sold();
    this.clock = ClientClock.of(evidence);
    this.window = evidence.bounds().window();
  }

  /** The exchange that heard of a reservation before all others. */
  private record FirstHeard(long exchange, long heard) {

    static FirstHeard earlier(FirstHeard one, FirstHeard other) {
      return one.heard <= other.heard ? one : other;
    }
  }

  @Override
  public void hear(Exchange heard, Findings findings) {
    Reservation kept = timesale.of(Wish.of(heard));
    if (heard.promised()) {
      promised(heard, kept, findings);
    } else if (kept != null && fulfils(kept, heard) && refuses(heard)) {
      refused.add(heard);
    }
  }

  private void promised(Exchange heard, @Nullable Reservation kept, Findings findings) {
    String id = String.valueOf(heard.reservationId());
    if (kept != null && kept.id().equals(id)) {
      promised.merge(kept.id(), new FirstHeard(heard.n(), heard.heard()), FirstHeard::earlier);
    } else if (kept != null) {
      findings.violated("a key's answer names another reservation than the kept one", heard, kept);
    } else if (timesale.sale(heard.sale()) != null) {
      Exchange other = unknown.putIfAbsent(Wish.of(heard), heard);
      if (other != null && !id.equals(other.reservationId())) {
        findings.violated("a key was answered by two reservations", other, heard);
      }
    }
  }

  private static boolean fulfils(Reservation kept, Exchange heard) {
    return kept.quantity() == heard.quantity() && kept.method().equals(heard.method());
  }

  private static boolean refuses(Exchange heard) {
    return heard.status() == 409 || heard.status() == 422;
  }

  @Override
  public void conclude(Findings findings) {
    timesale
        .doubled()
        .forEach(rows ->
            findings.violated("a key has %d reservations".formatted(rows.size()), rows.toArray()));
    for (Exchange no : refused) {
      Reservation kept = timesale.of(Wish.of(no));
      if (kept != null) {
        judge(no, kept, findings);
      }
    }
    findings.figure("refusals to owners of a reservation", refused.size());
  }

  private void judge(Exchange no, Reservation kept, Findings findings) {
    FirstHeard first = promised.get(kept.id());
    if (first != null && first.heard() < no.sent()) {
      findings.violated("who had heard a promise was refused by the same key", first, no, kept);
    } else if (clock.nanos(kept.reservedAt().plus(window)) < no.sent()) {
      findings.violated("a wish was refused long after it had been granted", no, kept);
    }
  }
}
