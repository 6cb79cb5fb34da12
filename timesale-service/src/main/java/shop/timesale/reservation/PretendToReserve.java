package shop.timesale.reservation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import shop.timesale.sale.Money;
import shop.timesale.sale.ProductId;

/** Says yes and keeps nothing. What remains is the price of the way to here, to compare with. */
@Component("pretend")
class PretendToReserve implements ReserveUnits {

  private static final Money PRICE = new Money(12_900, "KRW");

  private final Clock clock;

  PretendToReserve(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ReserveOutcome reserve(Wish wish) {
    return new ReserveOutcome.Reserved(
        new Reservation(
            ReservationId.next(),
            OrderId.next(),
            wish.saleId(),
            wish.customer(),
            new ProductId("pretended"),
            wish.quantity(),
            PRICE,
            wish.paymentMethod(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            null));
  }
}
