package shop.catalog.stock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.catalog.Ids;
import shop.catalog.Refusals;
import shop.catalog.product.ProductId;

/** Shows merchandisers the stock of a product. */
@RestController
@Tag(name = "Administration")
@SecurityRequirement(name = "token")
class StockReportController {

  private final StockReport report;

  StockReportController(StockReport report) {
    this.report = report;
  }

  @GetMapping("/api/admin/products/{productId}/stock")
  @Operation(
      operationId = "showStock",
      summary = "Where a product's units are, and the movements that made it so, newest first")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "400", ref = "bad-request")
  @ApiResponse(responseCode = "401", ref = "unauthorized")
  @ApiResponse(responseCode = "403", ref = "forbidden")
  @ApiResponse(responseCode = "404", ref = "unknown-product")
  StockReportView show(
      @PathVariable @Pattern(regexp = Ids.FORM) String productId,
      @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
    return report
        .of(new ProductId(productId), page, size)
        .orElseThrow(() -> Refusals.unknownProduct(productId).asException());
  }
}
