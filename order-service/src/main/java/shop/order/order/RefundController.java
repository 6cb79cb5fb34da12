package shop.order.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where customers ask for their money back. */
@Tag(name = "Orders")
@SecurityRequirement(name = "token")
@RestController
class RefundController {

  private final RefundOrder refund;

  RefundController(RefundOrder refund) {
    this.refund = refund;
  }

  @Operation(
      operationId = "refundOrder",
      summary = "Have the money of one of your confirmed orders back, and return the goods",
      description = "Until `refundUntil` of the order. May be repeated; it is refunded once.")
  @ApiResponse(
      responseCode = "200",
      description = "It is refunded",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  @ApiResponse(
      responseCode = "202",
      description = "The money is on its way back",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  @ApiResponse(responseCode = "401", ref = "unauthorized")
  @ApiResponse(responseCode = "403", ref = "forbidden")
  @ApiResponse(responseCode = "404", ref = "unknown-order")
  @ApiResponse(responseCode = "409", ref = "not-given-back")
  @PostMapping(path = "/api/orders/{orderId}/refund", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> refund(
      @AuthenticationPrincipal(expression = "subject") @Parameter(hidden = true) String customer,
      @PathVariable String orderId) {
    RefundOutcome outcome =
        OrderId.of(orderId)
            .map(id -> refund.forCustomer(id, customer))
            .orElseGet(RefundOutcome.Unknown::new);
    return switch (outcome) {
      case RefundOutcome.Requested(OrderView order, _) -> accepted(order);
      case RefundOutcome.Repeated(OrderView order, _) -> accepted(order);
      case RefundOutcome.NothingLeft(OrderView order) -> accepted(order);
      case RefundOutcome.WindowOver(Instant until) -> OrderProblems.windowOver(until).toResponse();
      case RefundOutcome.NotConfirmed(OrderState state) ->
          OrderProblems.notConfirmed(state).toResponse();
      case RefundOutcome.TooManyParts(int most) -> OrderProblems.tooManyParts(most).toResponse();
      case RefundOutcome.MoreThanLeft(Money left) -> OrderProblems.moreThanLeft(left).toResponse();
      case RefundOutcome.KeyReused() -> OrderProblems.keyReused().toResponse();
      case RefundOutcome.Unknown() -> OrderProblems.unknown(orderId).toResponse();
    };
  }

  private static ResponseEntity<OrderView> accepted(OrderView order) {
    HttpStatus status = order.status().isAtRest() ? HttpStatus.OK : HttpStatus.ACCEPTED;
    return ResponseEntity.status(status).body(order);
  }
}
