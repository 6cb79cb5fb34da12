package shop.payment.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.payment.OrderId;

/** A customer's own payments; those of others look as if there were none. */
@RestController
class CustomerPaymentsController {

  private final Payments payments;

  CustomerPaymentsController(Payments payments) {
    this.payments = payments;
  }

  @GetMapping("/api/payments")
  @Operation(operationId = "paymentsOfOrder", summary = "The payment of one of your orders")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "400", ref = "bad-request")
  @ApiResponse(responseCode = "401", ref = "unauthorized")
  @ApiResponse(responseCode = "403", ref = "forbidden")
  @ApiResponse(responseCode = "503", ref = "unavailable")
  PaymentPage ofOrder(
      @RequestParam @Pattern(regexp = OrderId.FORM) String orderId,
      @Parameter(hidden = true) @AuthenticationPrincipal(expression = "subject") String customer) {
    return PaymentPage.of(
        payments
            .findByOrderIdAndChargeCustomerId(orderId, customer)
            .map(Payment::standing)
            .map(PaymentView::of)
            .stream()
            .toList());
  }

  /** A list as everywhere in the shop, though an order has at most one payment. */
  record PaymentPage(List<PaymentView> items, int page, int size, long total) {

    static PaymentPage of(List<PaymentView> items) {
      return new PaymentPage(items, 0, 20, items.size());
    }
  }
}
