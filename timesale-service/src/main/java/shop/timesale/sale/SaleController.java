package shop.timesale.sale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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

  private static final String UNCHANGED = "As when its ETag, sent as `If-None-Match`, was told";
  private static final String TAG =
      "Weak; changes with phase, plan and units left, not with `serverTime`";

  private final ShownSales sales;

  SaleController(ShownSales sales) {
    this.sales = sales;
  }

  @GetMapping
  @Operation(
      operationId = "listSales",
      summary = "Sales, the earliest opening first; of one phase, if asked")
  @ApiResponse(
      responseCode = "200",
      headers = @Header(name = "ETag", description = TAG),
      useReturnTypeSchema = true)
  @ApiResponse(responseCode = "304", description = UNCHANGED, content = @Content)
  @ApiResponse(responseCode = "400", ref = "bad-request")
  ResponseEntity<PageView<SaleView>> list(
      @RequestParam(required = false) @Nullable Phase phase,
      @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
    PageView<SaleView> shown = sales.list(phase, page, size).map(SaleView::of);
    return Unchanged.answer(shown, shown.map(SaleView::substance));
  }

  @GetMapping("/{saleId}")
  @Operation(
      operationId = "getSale",
      summary = "A sale: its phase, its price and the units that are left")
  @ApiResponse(
      responseCode = "200",
      headers = @Header(name = "ETag", description = TAG),
      useReturnTypeSchema = true)
  @ApiResponse(responseCode = "304", description = UNCHANGED, content = @Content)
  @ApiResponse(responseCode = "404", ref = "unknown-sale")
  ResponseEntity<SaleView> detail(@PathVariable SaleId saleId) {
    return sales
        .find(saleId)
        .map(SaleView::of)
        .map(view -> Unchanged.answer(view, view.substance()))
        .orElseThrow(() -> SaleRefusals.unknownSale().asException());
  }
}
