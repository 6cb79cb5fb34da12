package shop.catalog.stock;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.catalog.Cursor;
import shop.catalog.Ids;
import shop.catalog.Refusals;
import shop.catalog.product.ProductId;

/** Shows merchandisers every movement of a product's units. */
@RestController
@Tag(name = "Administration")
@SecurityRequirement(name = "token")
class LedgerController {

  private final Ledger ledger;

  LedgerController(Ledger ledger) {
    this.ledger = ledger;
  }

  @GetMapping("/api/admin/products/{productId}/stock-movements")
  @Operation(
      operationId = "listStockMovements",
      summary = "Every movement of a product's units, newest first, in pages",
      description =
          "`change` is what a movement adds to the units that are free: all of them together are"
              + " what is free. Send `next` of one answer as `after` for the next page.")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "400", ref = "bad-request")
  @ApiResponse(responseCode = "401", ref = "unauthorized")
  @ApiResponse(responseCode = "403", ref = "forbidden")
  @ApiResponse(responseCode = "404", ref = "unknown-product")
  LedgerPage show(
      @PathVariable @Pattern(regexp = Ids.FORM) String productId,
      @RequestParam(defaultValue = "") @Size(max = Cursor.LONGEST) String after,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
    return ledger
        .of(new ProductId(productId), after.isEmpty() ? Ledger.END : place(after), size)
        .orElseThrow(() -> Refusals.unknownProduct(productId).asException());
  }

  private static long place(String wire) {
    try {
      return Long.parseLong(String.join("", Cursor.read(wire).parts()));
    } catch (IllegalArgumentException notOurs) {
      throw Refusals.invalid("after", "must be the next of an earlier answer").asException();
    }
  }
}
