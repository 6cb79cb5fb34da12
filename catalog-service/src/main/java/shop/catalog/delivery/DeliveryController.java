package shop.catalog.delivery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import shop.catalog.Ids;
import shop.catalog.Refusals;
import shop.catalog.product.ProductId;
import shop.catalog.stock.StockMetrics;
import shop.platform.problem.Problem;

/** Where merchandisers take goods in. */
@RestController
@Tag(name = "Administration")
@SecurityRequirement(name = "token")
class DeliveryController {

  private final ReceiveDelivery receive;
  private final StockMetrics metrics;

  DeliveryController(ReceiveDelivery receive, StockMetrics metrics) {
    this.receive = receive;
    this.metrics = metrics;
  }

  @PostMapping("/api/admin/products/{productId}/deliveries")
  @Operation(
      operationId = "receiveDelivery",
      summary = "Takes in goods that were received",
      description =
          "A repeat with the same Idempotency-Key and body hears the first answer and takes in"
              + " nothing. The key is the delivery's name in the ledger: take the number of its"
              + " papers. Goods of a withdrawn product are taken in too; they came.")
  @ApiResponse(
      responseCode = "200",
      description = "Taken in by an earlier call",
      content = @Content(schema = @Schema(implementation = DeliveryView.class)))
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = DeliveryView.class)))
  @ApiResponse(responseCode = "400", ref = "delivery-refused")
  @ApiResponse(responseCode = "401", ref = "unauthorized")
  @ApiResponse(responseCode = "403", ref = "forbidden")
  @ApiResponse(responseCode = "404", ref = "unknown-product")
  @ApiResponse(responseCode = "422", ref = "key-reused")
  ResponseEntity<?> post(
      @PathVariable @Pattern(regexp = Ids.FORM) String productId,
      @Parameter(required = true)
          @RequestHeader(name = "Idempotency-Key", required = false)
          @Pattern(regexp = Ids.FORM)
          @Nullable String key,
      @Valid @RequestBody DeliveryRequest request) {
    if (key == null) {
      return Refusals.missingIdempotencyKey().toResponse();
    }
    DeliveryOutcome outcome =
        receive.receive(new DeliveryId(key), new ProductId(productId), request.quantity());
    metrics.answered("deliver", outcome);
    return switch (outcome) {
      case DeliveryOutcome.Received(DeliveryView delivery) ->
          ResponseEntity.status(HttpStatus.CREATED).body(delivery);
      case DeliveryOutcome.Repeated(DeliveryView delivery) -> ResponseEntity.ok(delivery);
      case DeliveryOutcome.KeyReused() -> keyReused().toResponse();
      case DeliveryOutcome.UnknownProduct() -> Refusals.unknownProduct(productId).toResponse();
    };
  }

  static Problem keyReused() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "key-reused",
        "The key names another delivery",
        "This Idempotency-Key belongs to a delivery of another product or quantity.");
  }
}
