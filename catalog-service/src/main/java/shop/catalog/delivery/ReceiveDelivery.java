package shop.catalog.delivery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import shop.catalog.product.KnownProducts;
import shop.catalog.product.ProductId;
import shop.catalog.stock.ReceiveStock;
import shop.catalog.stock.RepeatableCommand;

/** Takes in goods, once, however often they are announced; those of a withdrawn product too. */
@Component
class ReceiveDelivery {

  private final RepeatableCommand command;
  private final Deliveries deliveries;
  private final KnownProducts products;
  private final ReceiveStock stock;
  private final Clock clock;

  ReceiveDelivery(
      RepeatableCommand command,
      Deliveries deliveries,
      KnownProducts products,
      ReceiveStock stock,
      Clock clock) {
    this.command = command;
    this.deliveries = deliveries;
    this.products = products;
    this.stock = stock;
    this.clock = clock;
  }

  DeliveryOutcome receive(DeliveryId id, ProductId product, int units) {
    return command.run(_ ->
        deliveries
            .findById(id.value())
            .map(known -> repeat(known, product, units))
            .orElseGet(() -> takeIn(id, product, units)));
  }

  private static DeliveryOutcome repeat(Delivery known, ProductId product, int units) {
    return known.isOf(product, units)
        ? new DeliveryOutcome.Repeated(known.show())
        : new DeliveryOutcome.KeyReused();
  }

  private DeliveryOutcome takeIn(DeliveryId id, ProductId product, int units) {
    if (products.find(product).isEmpty()) {
      return new DeliveryOutcome.UnknownProduct();
    }
    // The name is written first: a second call with it waits here and then hears the first answer.
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Delivery delivery = deliveries.saveAndFlush(new Delivery(id, product, units, now));
    stock.receive(product, units, id.value());
    return new DeliveryOutcome.Received(delivery.show());
  }
}
