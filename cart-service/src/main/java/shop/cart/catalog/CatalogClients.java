package shop.cart.catalog;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

/** Makes the client of catalog-service. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = PriceClient.class)
class CatalogClients {}
