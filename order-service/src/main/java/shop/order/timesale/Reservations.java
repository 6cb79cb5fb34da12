package shop.order.timesale;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.order.order.PlaceOrder;
import shop.platform.events.Subscription;

/** Every reservation becomes an order. */
@Configuration(proxyBeanMethods = false)
class Reservations {

  @Bean
  Subscription<ReservationMade> reservationsMade(PlaceOrder place) {
    return new Subscription<>(
        "reservation.made.v1", ReservationMade.class, made -> place.place(made.order()));
  }
}
