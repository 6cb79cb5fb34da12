package shop.cart.order;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

/** Makes the client of order-service. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = OrderClient.class)
class OrderClients {}
