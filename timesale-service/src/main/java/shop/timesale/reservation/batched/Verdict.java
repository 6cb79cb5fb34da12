package shop.timesale.reservation.batched;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.timesale.reservation.Reservation;
import shop.timesale.reservation.ReservationRow;
import shop.timesale.reservation.ReserveOutcome;
import shop.timesale.sale.Money;
import shop.timesale.sale.ProductId;

/**
 * The row of function {@code reserve_batch}: a word for each wish, and the sale as it was then.
 *
 * @param details to some words a number: what the customer holds, or what is left
 * @param limit units that one customer may hold
 * @param at when it was decided, by the database's clock
 */
record Verdict(
    List<String> words,
    List<Integer> details,
    ProductId productId,
    Money price,
    int limit,
    Instant opensAt,
    Instant closesAt,
    Instant at) {

  /** The verdict in this row; null when there is none, because there is no such sale. */
  static @Nullable Verdict read(ResultSet row) throws SQLException {
    if (!row.next()) {
      return null;
    }
    return new Verdict(
        List.of((String[]) row.getArray("answers").getArray()),
        List.of((Integer[]) row.getArray("details").getArray()),
        new ProductId(row.getString("product")),
        new Money(row.getLong("amount"), row.getString("currency")),
        row.getInt("most"),
        ReservationRow.instant(row, "opening"),
        ReservationRow.instant(row, "closing"),
        ReservationRow.instant(row, "decided_at"));
  }

  boolean hasRepeats() {
    return words.contains("repeated");
  }

  /** The outcomes of these wishes, which stood in the batch in this order. */
  List<ReserveOutcome> outcomes(List<WishTurn> turns, Map<WishTurn, Reservation> earlier) {
    List<ReserveOutcome> outcomes = new ArrayList<>(turns.size());
    for (int i = 0; i < turns.size(); i++) {
      WishTurn turn = turns.get(i);
      outcomes.add(
          words.get(i).equals("repeated")
              ? repeated(turn, earlier.get(turn))
              : outcome(turn, words.get(i), details.get(i)));
    }
    return outcomes;
  }

  private ReserveOutcome outcome(WishTurn turn, String word, int detail) {
    return switch (word) {
      case "reserved" -> new ReserveOutcome.Reserved(made(turn));
      case "sold-out" -> new ReserveOutcome.SoldOut();
      case "not-enough-left" -> new ReserveOutcome.NotEnoughLeft(detail);
      case "limit-reached" -> new ReserveOutcome.LimitReached(limit, detail);
      case "waiting-for-stock", "scheduled" -> new ReserveOutcome.NotYetOpen(opensAt);
      case "closed" -> new ReserveOutcome.Closed(closesAt);
      case "cancelled" -> new ReserveOutcome.SaleCancelled();
      default -> throw new IllegalStateException("The database answered: " + word);
    };
  }

  private Reservation made(WishTurn turn) {
    return new Reservation(
        turn.reservationId(),
        turn.orderId(),
        turn.wish().saleId(),
        turn.wish().customer(),
        productId,
        turn.wish().quantity(),
        price,
        turn.wish().paymentMethod(),
        at,
        null);
  }

  /** Of a batch that ran twice, what was granted the first time is no repeat. */
  private static ReserveOutcome repeated(WishTurn turn, @Nullable Reservation earlier) {
    if (earlier == null) {
      throw new IllegalStateException("A reservation has gone: " + turn.wish());
    }
    if (earlier.reservationId().equals(turn.reservationId())) {
      return new ReserveOutcome.Reserved(earlier);
    }
    return earlier.fulfils(turn.wish())
        ? new ReserveOutcome.Repeated(earlier)
        : new ReserveOutcome.KeyReused();
  }
}
