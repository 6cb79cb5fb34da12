package shop.timesale.reservation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shop.timesale.reservation.ReserveOutcome.Closed;
import shop.timesale.reservation.ReserveOutcome.KeyReused;
import shop.timesale.reservation.ReserveOutcome.LimitReached;
import shop.timesale.reservation.ReserveOutcome.NotEnoughLeft;
import shop.timesale.reservation.ReserveOutcome.NotYetOpen;
import shop.timesale.reservation.ReserveOutcome.Repeated;
import shop.timesale.reservation.ReserveOutcome.Reserved;
import shop.timesale.reservation.ReserveOutcome.SaleCancelled;
import shop.timesale.reservation.ReserveOutcome.SoldOut;
import shop.timesale.sale.Money;
import shop.timesale.sale.Phase;
import shop.timesale.sale.ProductId;

/**
 * What a sale can offer to one customer at one moment, seen while its lock is held: nobody else can
 * change it before the transaction ends. The rules of reserving are here, whatever the strategy.
 *
 * @param unitsLeft units that nobody holds
 * @param limit units that one customer may hold
 * @param takenSlots the customer's slots, numbered from 1, that held units occupy
 * @param nextSeq the next place in the sale's log
 * @param earlier what this customer was promised under the same key, if anything
 * @param now the database's clock, after the lock was taken
 */
public record Offer(
    Phase phase,
    ProductId productId,
    Money price,
    int unitsLeft,
    int limit,
    Set<Integer> takenSlots,
    Instant opensAt,
    Instant closesAt,
    long nextSeq,
    @Nullable Reservation earlier,
    Instant now) {

  /** Keeps a copy of the slots. */
  public Offer {
    takenSlots = Set.copyOf(takenSlots);
  }

  /** The answer to the wish. A repeat comes first: a winner hears so even after the sell-out. */
  public ReserveOutcome answer(Wish wish) {
    if (earlier != null) {
      return earlier.fulfils(wish) ? new Repeated(earlier) : new KeyReused();
    }
    return switch (phase) {
      case WAITING_FOR_STOCK, SCHEDULED -> new NotYetOpen(opensAt);
      case OPEN -> take(wish);
      case SOLD_OUT -> new SoldOut();
      case CLOSED -> new Closed(closesAt);
      case CANCELLED -> new SaleCancelled();
    };
  }

  private ReserveOutcome take(Wish wish) {
    if (wish.quantity() > limit - takenSlots.size()) {
      return new LimitReached(limit, takenSlots.size());
    }
    if (wish.quantity() > unitsLeft) {
      return new NotEnoughLeft(unitsLeft);
    }
    return new Reserved(
        new Reservation(
            ReservationId.next(),
            OrderId.next(),
            wish.saleId(),
            wish.customer(),
            productId,
            wish.quantity(),
            price,
            wish.paymentMethod(),
            now,
            null));
  }

  /** The lowest slots that are free for so many units. */
  public List<Integer> freeSlots(int units) {
    return IntStream.rangeClosed(1, limit)
        .boxed()
        .filter(slot -> !takenSlots.contains(slot))
        .limit(units)
        .toList();
  }
}
