package shop.payment.refund;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shop.payment.OrderId;
import shop.payment.Total;
import shop.platform.problem.Problem;

/** Refunds for other services, which may repeat each request as often as they like. */
@RestController
class RefundController {

  private final MakeRefund makeRefund;

  RefundController(MakeRefund makeRefund) {
    this.makeRefund = makeRefund;
  }

  @PutMapping("/payments/{orderId}/refunds/{refundId}")
  @Operation(
      operationId = "refundPayment",
      summary = "Give back a part of what was captured, once for each refund's id",
      description =
          "'undecided' means that the provider gave no clear answer: the refund is promised and"
              + " will be made; ask again to hear when. 'refunded' is the sum of all refunds so far.")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "400", ref = "bad-request")
  @ApiResponse(responseCode = "401", ref = "unauthorized")
  @ApiResponse(responseCode = "403", ref = "forbidden")
  @ApiResponse(responseCode = "409", ref = "refund-refused")
  @ApiResponse(responseCode = "422", ref = "refund-mismatch")
  @ApiResponse(responseCode = "503", ref = "unavailable")
  RefundView refund(
      @PathVariable @Pattern(regexp = OrderId.FORM) String orderId,
      @PathVariable @Pattern(regexp = OrderId.FORM) String refundId,
      @RequestBody @Valid RefundRequest request) {
    return switch (makeRefund.refund(new RefundKey(orderId, refundId), request.money())) {
      case RefundOutcome.Standing standing -> RefundView.of(standing);
      case RefundOutcome.NothingCaptured _ -> throw nothingCaptured().asException();
      case RefundOutcome.Exceeds(Total left) -> throw exceeds(left).asException();
      case RefundOutcome.Mismatch _ -> throw mismatch().asException();
    };
  }

  private static Problem nothingCaptured() {
    return Problem.of(
        HttpStatus.CONFLICT,
        "nothing-captured",
        "Nothing was captured",
        "No money was captured for this order, so there is none to give back.");
  }

  private static Problem exceeds(Total left) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "refund-exceeds-captured",
            "More than was captured",
            "Less than that is left of what was captured for this order.")
        .with("left", left);
  }

  private static Problem mismatch() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "refund-mismatch",
        "Another refund has this id",
        "This id was already used for a refund of another amount.");
  }
}
