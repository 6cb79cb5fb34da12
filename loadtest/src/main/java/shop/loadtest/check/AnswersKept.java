package shop.loadtest.check;

import java.util.Objects;
import shop.loadtest.evidence.Reservation;
import shop.loadtest.evidence.Timesale;
import shop.loadtest.evidence.Wish;
import shop.loadtest.history.Exchange;

/** What a client was promised stands in the table, to the letter. */
record AnswersKept(Timesale timesale) implements Invariant {

  @Override
  public void hear(Exchange heard, Findings findings) {
    if (!heard.promised() || timesale.sale(heard.sale()) == null) {
      return;
    }
    Reservation kept =
        heard.reservationId() == null ? null : timesale.reservation(heard.reservationId());
    if (kept == null) {
      findings.violated("a promised reservation does not exist", heard);
    } else if (!agree(heard, kept)) {
      findings.violated("a reservation is kept otherwise than it was promised", heard, kept);
    }
  }

  private static boolean agree(Exchange heard, Reservation kept) {
    return kept.wish().equals(Wish.of(heard))
        && kept.quantity() == heard.quantity()
        && kept.method().equals(heard.method())
        && kept.orderId().equals(heard.orderId())
        && Objects.equals(heard.amount(), kept.amount())
        && Objects.equals(heard.total(), kept.total())
        && kept.currency().equals(heard.currency())
        && kept.reservedAt().equals(heard.reservedAt());
  }
}
