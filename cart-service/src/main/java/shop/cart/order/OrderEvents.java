package shop.cart.order;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.cart.checkout.SettleCheckout;
import shop.platform.events.Subscription;

/** What we hear from order-service. */
@Configuration(proxyBeanMethods = false)
class OrderEvents {

  @Bean
  Subscription<OrderEnded> ordersConfirmed(SettleCheckout settle) {
    return new Subscription<>(
        "order.confirmed.v1", OrderEnded.class, event -> settle.confirmed(event.orderId()));
  }

  @Bean
  Subscription<OrderEnded> ordersCancelled(SettleCheckout settle) {
    return new Subscription<>(
        "order.cancelled.v1", OrderEnded.class, event -> settle.cancelled(event.orderId()));
  }

  /** What we read of either event: which order it was. */
  record OrderEnded(String orderId) {}
}
