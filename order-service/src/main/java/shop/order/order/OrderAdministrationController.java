package shop.order.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Any order, for merchandisers. */
@Tag(name = "Administration")
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "401", ref = "unauthorized")
@ApiResponse(responseCode = "403", ref = "forbidden")
@ApiResponse(responseCode = "404", ref = "unknown-order")
@RestController
@RequestMapping(path = "/api/admin/orders", produces = MediaType.APPLICATION_JSON_VALUE)
class OrderAdministrationController {

  private final ShowOrders show;
  private final RefundOrder refund;

  OrderAdministrationController(ShowOrders show, RefundOrder refund) {
    this.show = show;
    this.refund = refund;
  }

  @Operation(operationId = "getAnyOrder", summary = "Any customer's order")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  @GetMapping("/{orderId}")
  ResponseEntity<?> one(@PathVariable String orderId) {
    return OrderId.of(orderId)
        .flatMap(show::any)
        .<ResponseEntity<?>>map(ResponseEntity::ok)
        .orElseGet(() -> OrderProblems.unknown(orderId).toResponse());
  }

  @Operation(
      operationId = "refundAnyOrder",
      summary = "Give some or all of a confirmed order's money back",
      description =
          "Together, refunds never exceed what was captured; when all is given back, the goods"
              + " return too. A repeat with the same Idempotency-Key and body hears of the refund"
              + " that the first one made.")
  @ApiResponse(
      responseCode = "202",
      description = "The money is on its way back",
      content = @Content(schema = @Schema(implementation = OrderView.Refund.class)))
  @ApiResponse(
      responseCode = "200",
      description = "A repeat: the refund as it stands now",
      content = @Content(schema = @Schema(implementation = OrderView.Refund.class)))
  @ApiResponse(responseCode = "400", ref = "bad-refund")
  @ApiResponse(responseCode = "409", ref = "not-refunded")
  @ApiResponse(responseCode = "422", ref = "key-reused")
  @PostMapping("/{orderId}/refunds")
  ResponseEntity<?> refund(
      @PathVariable String orderId,
      @Parameter(description = "Your own name for this wish", required = true)
          @Pattern(regexp = "^[!-~]{1,200}$", message = "must be 1 to 200 visible characters")
          @RequestHeader(name = "Idempotency-Key", required = false)
          @Nullable String key,
      @Valid @RequestBody RefundRequest request) {
    if (key == null) {
      return OrderProblems.missingKey().toResponse();
    }
    RefundOutcome outcome =
        OrderId.of(orderId)
            .map(id -> refund.forMerchandiser(id, request.wish(key)))
            .orElseGet(RefundOutcome.Unknown::new);
    return answer(orderId, outcome);
  }

  private static ResponseEntity<?> answer(String orderId, RefundOutcome outcome) {
    return switch (outcome) {
      case RefundOutcome.Requested(_, OrderView.Refund made) ->
          ResponseEntity.accepted().body(made);
      case RefundOutcome.Repeated(_, OrderView.Refund made) -> ResponseEntity.ok(made);
      case RefundOutcome.NothingLeft(_) -> OrderProblems.alreadyRefunded().toResponse();
      case RefundOutcome.MoreThanLeft(Money left) -> OrderProblems.moreThanLeft(left).toResponse();
      case RefundOutcome.TooManyParts(int most) -> OrderProblems.tooManyParts(most).toResponse();
      case RefundOutcome.NotConfirmed(OrderState state) ->
          OrderProblems.notConfirmed(state).toResponse();
      case RefundOutcome.WindowOver(Instant until) -> OrderProblems.windowOver(until).toResponse();
      case RefundOutcome.KeyReused() -> OrderProblems.keyReused().toResponse();
      case RefundOutcome.Unknown() -> OrderProblems.unknown(orderId).toResponse();
    };
  }
}
