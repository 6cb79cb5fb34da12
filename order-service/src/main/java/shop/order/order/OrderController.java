package shop.order.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
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
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "401", ref = "unauthorized")
@ApiResponse(responseCode = "403", ref = "forbidden")
@RestController
@RequestMapping(path = "/api/orders", produces = MediaType.APPLICATION_JSON_VALUE)
class OrderController {

  private final ShowOrders show;
  private final CancelOrder cancel;

  OrderController(ShowOrders show, CancelOrder cancel) {
    this.show = show;
    this.cancel = cancel;
  }

  @Operation(
      operationId = "listOrders",
      summary = "Your orders, the newest first",
      description =
          "Orders that come meanwhile move nothing: no page repeats one or leaves one out.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrderPage.class)))
  @ApiResponse(responseCode = "400", ref = "bad-request")
  @GetMapping
  ResponseEntity<?> list(
      @AuthenticationPrincipal(expression = "subject") @Parameter(hidden = true) String customer,
      @Parameter(description = "The `next` of the page before")
          @Pattern(regexp = OrderId.FORM)
          @RequestParam(required = false)
          @Nullable String after,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
    if (after == null) {
      return ResponseEntity.ok(show.newest(customer, size));
    }
    return show.after(customer, new OrderId(after), size)
        .<ResponseEntity<?>>map(ResponseEntity::ok)
        .orElseGet(() -> OrderProblems.unknownPage().toResponse());
  }

  @Operation(
      operationId = "getOrder",
      summary = "One of your orders",
      description = "Poll it after a reservation: it appears a moment later.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  @ApiResponse(responseCode = "404", ref = "unknown-order")
  @GetMapping("/{orderId}")
  ResponseEntity<?> one(
      @AuthenticationPrincipal(expression = "subject") @Parameter(hidden = true) String customer,
      @PathVariable String orderId) {
    return OrderId.of(orderId)
        .flatMap(id -> show.one(customer, id))
        .<ResponseEntity<?>>map(ResponseEntity::ok)
        .orElseGet(() -> OrderProblems.unknown(orderId).toResponse());
  }

  @Operation(
      operationId = "cancelOrder",
      summary = "Cancel one of your orders before it is confirmed",
      description = "May be repeated: the answer to the first wish is then heard again.")
  @ApiResponse(
      responseCode = "200",
      description = "It is cancelled, nothing is charged",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  @ApiResponse(
      responseCode = "202",
      description = "It will be cancelled as soon as it is certain that nothing stays charged",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  @ApiResponse(responseCode = "404", ref = "unknown-order")
  @ApiResponse(responseCode = "409", ref = "not-cancelled")
  @PostMapping("/{orderId}/cancel")
  ResponseEntity<?> cancel(
      @AuthenticationPrincipal(expression = "subject") @Parameter(hidden = true) String customer,
      @PathVariable String orderId) {
    CancelOutcome outcome =
        OrderId.of(orderId)
            .map(id -> cancel.cancel(id, customer))
            .orElseGet(CancelOutcome.Unknown::new);
    return switch (outcome) {
      case CancelOutcome.Accepted(OrderView order) -> accepted(order);
      case CancelOutcome.AlreadyConfirmed() -> OrderProblems.alreadyConfirmed().toResponse();
      case CancelOutcome.AlreadyCancelled(CancellationReason reason) ->
          OrderProblems.alreadyCancelled(reason).toResponse();
      case CancelOutcome.Unknown() -> OrderProblems.unknown(orderId).toResponse();
    };
  }

  private static ResponseEntity<OrderView> accepted(OrderView order) {
    HttpStatus status = order.status().isAtRest() ? HttpStatus.OK : HttpStatus.ACCEPTED;
    return ResponseEntity.status(status).body(order);
  }
}
