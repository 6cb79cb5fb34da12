package shop.timesale.sale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows sales to anyone. */
@RestController
@RequestMapping("/api/timesales")
@Tag(name = "Sales")
class SaleController {

  private final Sales sales;

  SaleController(Sales sales) {
    this.sales = sales;
  }

  @GetMapping
  @Operation(
      operationId = "listSales",
      summary = "Sales, the earliest opening first; of one phase, if asked")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "400", ref = "bad-request")
  PageView<SaleView> list(
      @RequestParam(required = false) @Nullable Phase phase,
      @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
    return new PageView<>(
        sales.list(phase, page, size).stream().map(SaleView::of).toList(),
        page,
        size,
        sales.count(phase));
  }

  @GetMapping("/{saleId}")
  @Operation(
      operationId = "getSale",
      summary = "A sale: its phase, its price and the units that are left")
  @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "404", ref = "unknown-sale")
  SaleView detail(@PathVariable SaleId saleId) {
    return sales
        .find(saleId)
        .map(SaleView::of)
        .orElseThrow(() -> SaleRefusals.unknownSale().asException());
  }
}
