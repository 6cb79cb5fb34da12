package shop.cart.order;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The question that order-service answers, as its contract states it. */
@FeignClient(name = "order-service")
interface OrderClient {

  @PutMapping(path = "/orders/{orderId}", consumes = "application/json")
  ResponseEntity<Void> place(
      @PathVariable("orderId") String orderId, @RequestBody OrderRequest order);
}
