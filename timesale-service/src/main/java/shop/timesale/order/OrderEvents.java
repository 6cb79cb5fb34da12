package shop.timesale.order;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.platform.events.Subscription;
import shop.timesale.reservation.ReservationId;
import shop.timesale.reservation.ReturnOutcome;
import shop.timesale.reservation.ReturnUnits;

/** What we hear from order-service. */
@Configuration(proxyBeanMethods = false)
class OrderEvents {

  private static final Logger log = LoggerFactory.getLogger(OrderEvents.class);

  @Bean
  Subscription<OrderCancelled> orderCancelled(ReturnUnits returnUnits) {
    return new Subscription<>(
        "order.cancelled.v1", OrderCancelled.class, event -> giveBack(returnUnits, event));
  }

  private static void giveBack(ReturnUnits returnUnits, OrderCancelled event) {
    if (event.reservationId() == null) {
      return;
    }
    switch (returnUnits.giveBack(new ReservationId(event.reservationId()), event.reason())) {
      case ReturnOutcome.Returned(int units) ->
          log.debug("{} units of reservation {} came back", units, event.reservationId());
      case ReturnOutcome.AlreadyReturned() ->
          log.debug("Reservation {} had come back before", event.reservationId());
      case ReturnOutcome.UnknownReservation() ->
          log.warn(
              "An order was cancelled for reservation {}, which is not ours",
              event.reservationId());
    }
  }
}
