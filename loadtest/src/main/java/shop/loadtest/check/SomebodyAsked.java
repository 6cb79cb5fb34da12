package shop.loadtest.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shop.loadtest.evidence.Reservation;
import shop.loadtest.evidence.Timesale;
import shop.loadtest.evidence.Wish;
import shop.loadtest.history.Exchange;

/**
 * Behind each reservation is a client who asked and was not told that nothing was reserved. Who
 * heard no answer, or that it is undecided, has asked.
 */
final class SomebodyAsked implements Invariant {

  private final Timesale timesale;
  private final Set<String> complete;
  private final Set<String> asked = new HashSet<>();
  private final Map<String, Exchange> refused = new HashMap<>();

  /**
   * Judges the complete sales only.
   *
   * @param complete sales whose every request is in the history
   */
  SomebodyAsked(Timesale timesale, Iterable<String> complete) {
    this.timesale = timesale;
    this.complete = new HashSet<>();
    complete.forEach(this.complete::add);
  }

  @Override
  public void hear(Exchange heard, Findings findings) {
    Reservation made = timesale.of(Wish.of(heard));
    if (made == null
        || heard.quantity() != made.quantity()
        || !heard.method().equals(made.method())) {
      return;
    }
    if (Refusal.isDefinite(heard)) {
      refused.put(made.id(), heard);
    } else {
      asked.add(made.id());
    }
  }

  @Override
  public void conclude(Findings findings) {
    for (Reservation made : timesale.reservations()) {
      if (complete.contains(made.sale()) && !asked.contains(made.id())) {
        say(made, refused.get(made.id()), findings);
      }
    }
  }

  private static void say(Reservation made, @Nullable Exchange refused, Findings findings) {
    if (refused == null) {
      findings.violated("nobody asked for this reservation", made);
    } else {
      findings.violated("its client was told that nothing was reserved", refused, made);
    }
  }
}
