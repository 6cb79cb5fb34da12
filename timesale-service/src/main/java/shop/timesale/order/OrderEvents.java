package shop.timesale.order;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.platform.events.Subscription;
import shop.timesale.reservation.ReservationId;
import shop.timesale.reservation.ReturnOutcome;
import shop.timesale.reservation.ReturnUnits;

/**
 * What we hear from order-service. Both events may come, together and repeatedly: the units of a
 * reservation come back once.
 */
@Configuration(proxyBeanMethods = false)
class OrderEvents {

  private static final Logger log = LoggerFactory.getLogger(OrderEvents.class);
  private static final String REFUNDED = "order-refunded";

  private final ReturnUnits returnUnits;
  private final MeterRegistry meters;

  OrderEvents(ReturnUnits returnUnits, MeterRegistry meters) {
    this.returnUnits = returnUnits;
    this.meters = meters;
  }

  @Bean
  Subscription<OrderCancelled> orderCancelled() {
    return new Subscription<>(
        "order.cancelled.v1",
        OrderCancelled.class,
        event -> giveBack(event.reservationId(), event.reason()));
  }

  @Bean
  Subscription<OrderRefunded> orderRefunded() {
    return new Subscription<>(
        "order.refunded.v1",
        OrderRefunded.class,
        event -> {
          if (event.full()) {
            giveBack(event.reservationId(), REFUNDED);
          }
        });
  }

  private void giveBack(@Nullable String reservationId, String reason) {
    if (reservationId == null) {
      return;
    }
    switch (returnUnits.giveBack(new ReservationId(reservationId), reason)) {
      case ReturnOutcome.Returned(int units) -> {
        count("returned");
        log.debug("{} units of reservation {} came back", units, reservationId);
      }
      case ReturnOutcome.AlreadyReturned() -> {
        count("already-returned");
        log.debug("Reservation {} had come back before", reservationId);
      }
      case ReturnOutcome.UnknownReservation() -> {
        count("unknown");
        log.warn("An order ended for reservation {}, which is not ours", reservationId);
      }
    }
  }

  private void count(String outcome) {
    meters.counter("timesale.returns", "outcome", outcome).increment();
  }
}
