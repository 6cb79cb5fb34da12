package shop.order.catalog;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

/** Makes the client. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = StockClient.class)
class CatalogConfiguration {}
