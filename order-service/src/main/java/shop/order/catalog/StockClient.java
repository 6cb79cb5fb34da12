package shop.order.catalog;

import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import shop.order.order.NextStep;

/** The questions that catalog-service answers, as its contract states them. */
@FeignClient(name = "catalog-service")
interface StockClient {

  @PutMapping(path = "/stock/reservations/{orderId}", consumes = "application/json")
  void reserve(@PathVariable("orderId") String orderId, @RequestBody Wish wish);

  @DeleteMapping("/stock/reservations/{orderId}")
  void release(@PathVariable("orderId") String orderId);

  /** The units that an order wants. */
  record Wish(List<NextStep.Units> lines) {}
}
