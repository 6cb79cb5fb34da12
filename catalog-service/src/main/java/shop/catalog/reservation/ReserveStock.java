package shop.catalog.reservation;

import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import shop.catalog.product.KnownProducts;
import shop.catalog.product.ProductId;
import shop.catalog.reservation.ReservationOutcome.Reserved;
import shop.catalog.reservation.ReservationOutcome.StockShort;
import shop.catalog.reservation.ReservationOutcome.UnknownProduct;
import shop.catalog.reservation.ReservationOutcome.Withdrawn;
import shop.catalog.stock.RepeatableCommand;
import shop.catalog.stock.Stock;
import shop.catalog.stock.StockChange;
import shop.catalog.stock.StockOutcome;

/** Holds all units of a wish or none. */
@Component
class ReserveStock {

  private final RepeatableCommand command;
  private final Reservations reservations;
  private final Stock stock;
  private final KnownProducts products;
  private final Clock clock;

  ReserveStock(
      RepeatableCommand command,
      Reservations reservations,
      Stock stock,
      KnownProducts products,
      Clock clock) {
    this.command = command;
    this.reservations = reservations;
    this.stock = stock;
    this.products = products;
    this.clock = clock;
  }

  ReservationOutcome reserve(ReservationId id, Lines wanted) {
    return command.run(transaction ->
        reservations
            .findById(id.value())
            .map(known -> known.repeat(wanted))
            .orElseGet(() -> holdWhatIsSold(id, wanted, transaction)));
  }

  /** A withdrawal that comes a moment later comes after this order: its units stay held. */
  private ReservationOutcome holdWhatIsSold(
      ReservationId id, Lines wanted, TransactionStatus transaction) {
    var withdrawn = products.withdrawnAmong(wanted.units().keySet());
    return withdrawn.isEmpty()
        ? hold(id, wanted, transaction)
        : new Withdrawn(Collections.min(withdrawn));
  }

  private ReservationOutcome hold(ReservationId id, Lines wanted, TransactionStatus transaction) {
    // The name is written first: a second call with it waits here and then hears the first answer.
    reservations.saveAndFlush(Reservation.of(id, wanted, clock.instant()));
    for (Map.Entry<ProductId, Integer> line : wanted.units().entrySet()) {
      var change = StockChange.reserved(line.getValue());
      switch (stock.change(line.getKey(), change, id.value())) {
        case StockOutcome.Moved() -> {}
        case StockOutcome.TooFew(long available) -> {
          transaction.setRollbackOnly();
          return new StockShort(line.getKey(), available);
        }
        case StockOutcome.Unknown() -> {
          transaction.setRollbackOnly();
          return new UnknownProduct(line.getKey());
        }
      }
    }
    return new Reserved(wanted);
  }
}
