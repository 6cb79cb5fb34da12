package shop.order.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A customer's own orders. */
@Tag(name = "Orders")
@RestController
@RequestMapping(path = "/api/orders", produces = MediaType.APPLICATION_JSON_VALUE)
class OrderController {

  private final ShowOrders show;
  private final CancelOrder cancel;

  OrderController(ShowOrders show, CancelOrder cancel) {
    this.show = show;
    this.cancel = cancel;
  }

  @Operation(summary = "Your orders, the newest first")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @GetMapping
  OrderPage list(
      @AuthenticationPrincipal(expression = "subject") @Parameter(hidden = true) String customer,
      @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
    return show.page(customer, page, size);
  }

  @Operation(
      summary = "One of your orders",
      description = "Poll it after a reservation: it appears a moment later.")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(
      responseCode = "404",
      description = "`not-here-yet` (it may still come: see `Retry-After`) or `not-found`")
  @GetMapping("/{orderId}")
  ResponseEntity<?> one(
      @AuthenticationPrincipal(expression = "subject") @Parameter(hidden = true) String customer,
      @PathVariable String orderId) {
    return show.one(customer, orderId)
        .<ResponseEntity<?>>map(ResponseEntity::ok)
        .orElseGet(() -> OrderProblems.unknown(orderId).toResponse());
  }

  @Operation(
      summary = "Cancel one of your orders before it is confirmed",
      description = "May be repeated: the answer to the first wish is then heard again.")
  @ApiResponse(responseCode = "200", description = "It is cancelled, nothing is charged")
  @ApiResponse(
      responseCode = "202",
      description = "It will be cancelled as soon as its payment is back")
  @ApiResponse(responseCode = "404", description = "`not-here-yet` or `not-found`")
  @ApiResponse(responseCode = "409", description = "`already-confirmed` or `already-cancelled`")
  @PostMapping("/{orderId}/cancel")
  ResponseEntity<?> cancel(
      @AuthenticationPrincipal(expression = "subject") @Parameter(hidden = true) String customer,
      @PathVariable String orderId) {
    return switch (cancel.cancel(orderId, customer)) {
      case CancelOutcome.Accepted(OrderView order) -> accepted(order);
      case CancelOutcome.AlreadyConfirmed() -> OrderProblems.alreadyConfirmed().toResponse();
      case CancelOutcome.AlreadyCancelled(CancellationReason reason) ->
          OrderProblems.alreadyCancelled(reason).toResponse();
      case CancelOutcome.Unknown() -> OrderProblems.unknown(orderId).toResponse();
    };
  }

  private static ResponseEntity<OrderView> accepted(OrderView order) {
    HttpStatus status = order.status().isFinal() ? HttpStatus.OK : HttpStatus.ACCEPTED;
    return ResponseEntity.status(status).body(order);
  }
}
