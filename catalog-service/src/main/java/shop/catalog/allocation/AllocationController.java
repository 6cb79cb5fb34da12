package shop.catalog.allocation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shop.catalog.Ids;
import shop.catalog.Refusals;
import shop.catalog.product.ProductId;
import shop.catalog.stock.StockMetrics;
import shop.platform.problem.Problem;

/** Where a time sale states how much stock it has taken and given back. */
@RestController
@Tag(name = "Stock")
@SecurityRequirement(name = "token")
class AllocationController {

  private final AllocateStock allocate;
  private final StockMetrics metrics;

  AllocationController(AllocateStock allocate, StockMetrics metrics) {
    this.allocate = allocate;
    this.metrics = metrics;
  }

  @PutMapping("/stock/allocations/{saleId}")
  @Operation(
      operationId = "allocateStock",
      summary = "Moves stock to a sale and back until it agrees with the stated totals",
      description =
          "Both totals only grow. Smaller ones are older news and change nothing, so any"
              + " repetition and any order is harmless; the answer tells the totals that hold.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AllocationView.class)))
  @ApiResponse(responseCode = "400", ref = "bad-request")
  @ApiResponse(responseCode = "401", ref = "unauthorized")
  @ApiResponse(responseCode = "403", ref = "forbidden")
  @ApiResponse(responseCode = "404", ref = "unknown-product")
  @ApiResponse(responseCode = "409", ref = "allocation-refused")
  ResponseEntity<?> put(
      @PathVariable @Pattern(regexp = Ids.FORM) String saleId,
      @Valid @RequestBody AllocationRequest request) {
    String productId = request.productId();
    AllocationOutcome outcome =
        allocate.to(new SaleId(saleId), new ProductId(productId), request.totals());
    metrics.answered("allocate", outcome);
    return switch (outcome) {
      case AllocationOutcome.Allocated(Totals totals) ->
          ResponseEntity.ok(
              new AllocationView(saleId, productId, totals.allocated(), totals.returned()));
      case AllocationOutcome.StockShort(long available) ->
          Refusals.stockShort(productId, available).toResponse();
      case AllocationOutcome.UnknownProduct() -> Refusals.unknownProduct(productId).toResponse();
      case AllocationOutcome.AllocationMismatch(ProductId allocated) ->
          mismatch(saleId, allocated).toResponse();
    };
  }

  private static Problem mismatch(String saleId, ProductId allocated) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "allocation-mismatch",
            "The sale has another product",
            "Sale '%s' has stock of '%s'.".formatted(saleId, allocated.value()))
        .with("productId", allocated.value());
  }
}
