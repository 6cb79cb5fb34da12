package shop.timesale.catalog;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Configuration;

/** Makes the client of catalog-service. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = StockClient.class)
class CatalogClients {}
