package shop.payment.payment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.payment.OrderId;
import shop.platform.problem.Problem;
import shop.platform.problem.Problems;

/** Payments for other services, which may repeat each request as often as they like. */
@RestController
@RequestMapping("/payments/{orderId}")
@ApiResponse(responseCode = "200")
@ApiResponse(responseCode = "400", ref = "bad-request")
@ApiResponse(responseCode = "401", ref = "unauthorized")
@ApiResponse(responseCode = "403", ref = "forbidden")
@ApiResponse(responseCode = "503", ref = "unavailable")
class PaymentController {

  private final SettlePayment settlePayment;
  private final Payments payments;

  PaymentController(SettlePayment settlePayment, Payments payments) {
    this.settlePayment = settlePayment;
    this.payments = payments;
  }

  @PutMapping
  @Operation(operationId = "pay", summary = "Pay for an order, once; 'undecided' means ask again")
  @ApiResponse(responseCode = "422", ref = "payment-mismatch")
  PaymentView pay(
      @PathVariable @Pattern(regexp = OrderId.FORM) String orderId,
      @RequestBody @Valid PaymentRequest request) {
    return view(settlePayment.pay(new OrderId(orderId), request.charge()));
  }

  @PutMapping("/cancellation")
  @Operation(
      operationId = "cancelPayment",
      summary = "Void or refund an order's payment, or prevent it; 'undecided': ask again")
  PaymentView cancel(@PathVariable @Pattern(regexp = OrderId.FORM) String orderId) {
    return view(settlePayment.cancel(new OrderId(orderId)));
  }

  @GetMapping
  @Operation(
      operationId = "showPayment",
      summary = "How an order's payment stands, without asking the provider")
  @ApiResponse(responseCode = "404", ref = "not-found")
  PaymentView show(@PathVariable @Pattern(regexp = OrderId.FORM) String orderId) {
    return payments
        .findByOrderId(orderId)
        .map(Payment::standing)
        .map(PaymentView::of)
        .orElseThrow(
            () -> Problems.notFound("Nobody has asked to pay for this order.").asException());
  }

  private static PaymentView view(PaymentOutcome outcome) {
    return switch (outcome) {
      case Standing standing -> PaymentView.of(standing);
      case PaymentOutcome.Mismatch _ -> throw mismatch().asException();
    };
  }

  private static Problem mismatch() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "payment-mismatch",
        "Another payment has this order's id",
        "This order was already paid for with another amount, customer or payment method.");
  }
}
