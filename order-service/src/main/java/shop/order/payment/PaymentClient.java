package shop.order.payment;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The questions that payment-service answers, as its contract states them. */
@FeignClient(name = "payment-service")
interface PaymentClient {

  @PutMapping(path = "/payments/{orderId}", consumes = "application/json")
  @Nullable PaymentAnswer pay(
      @PathVariable("orderId") String orderId, @RequestBody PaymentRequest payment);

  @PutMapping("/payments/{orderId}/cancellation")
  @Nullable PaymentAnswer cancel(@PathVariable("orderId") String orderId);

  @PutMapping(path = "/payments/{orderId}/refunds/{refundId}", consumes = "application/json")
  @Nullable PaymentAnswer refund(
      @PathVariable("orderId") String orderId,
      @PathVariable("refundId") String refundId,
      @RequestBody PaymentRequest.Refund refund);
}
