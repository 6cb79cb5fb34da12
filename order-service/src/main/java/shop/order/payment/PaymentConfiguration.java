package shop.order.payment;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

/** Makes the client. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = PaymentClient.class)
class PaymentConfiguration {}
