package shop.catalog.reservation;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shop.catalog.product.ProductId;
import shop.catalog.stock.RepeatableCommand;
import shop.catalog.stock.Stock;
import shop.catalog.stock.StockChange;
import shop.catalog.stock.StockOutcome;

/** Gives the units of a reservation back, once, and for good. */
@Component
class ReleaseStock {

  private final RepeatableCommand command;
  private final Reservations reservations;
  private final Stock stock;
  private final Clock clock;

  ReleaseStock(RepeatableCommand command, Reservations reservations, Stock stock, Clock clock) {
    this.command = command;
    this.reservations = reservations;
    this.stock = stock;
    this.clock = clock;
  }

  ReleaseOutcome release(ReservationId id) {
    return command.run(_ -> {
      Optional<Reservation> known = reservations.lock(id.value());
      if (known.isEmpty()) {
        reservations.saveAndFlush(Reservation.releasedBefore(id, clock.instant()));
        return new ReleaseOutcome.ReleasedBefore();
      }
      var back = known.get().release(clock.instant());
      back.forEach((product, units) -> giveBack(id, product, units));
      return back.isEmpty() ? new ReleaseOutcome.Repeated() : new ReleaseOutcome.GivenBack();
    });
  }

  private void giveBack(ReservationId id, ProductId product, int units) {
    switch (stock.change(product, StockChange.released(units), id.value())) {
      case StockOutcome.Moved() -> {}
      case StockOutcome.TooFew(long _), StockOutcome.Unknown() ->
          throw new IllegalStateException("Nowhere to give %s back to".formatted(product));
    }
  }
}
