package shop.timesale.catalog;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What catalog-service understands; see contracts/http/catalog-service. */
@FeignClient(name = "catalog-service")
interface StockClient {

  @PutMapping("/stock/allocations/{saleId}")
  Allocation allocate(@PathVariable("saleId") String saleId, @RequestBody Wish wish);

  @GetMapping("/api/products/{productId}")
  Product product(@PathVariable("productId") String productId);

  record Wish(String productId, long allocated, long returned) {}

  record Allocation(String saleId, String productId, long allocated, long returned) {}

  record Product(Name name) {}

  record Name(String ko, String en) {}
}
