package shop.catalog.product;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.catalog.Ids;
import shop.catalog.PageView;
import shop.catalog.Refusals;

/** Shows products to everyone. */
@RestController
@Tag(name = "Products")
class ProductController {

  private static final String NO_CONTROLS = "\\P{Cntrl}*";
  private static final String CONTROLS = "must not contain control characters";

  private final BrowseProducts browse;

  ProductController(BrowseProducts browse) {
    this.browse = browse;
  }

  @GetMapping("/api/products")
  @Operation(
      operationId = "listProducts",
      summary = "Products by words in their names, by category, sorted, in pages",
      description =
          "`q` finds products whose Korean or English name contains it, whatever the case."
              + " `name` sorts by the Korean name, `name-en` by the English one; equal products"
              + " stand in the order of their ids, so each stands on one page as long as nothing"
              + " is listed meanwhile. An unknown category has no products.")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "400", ref = "validation-failed")
  PageView<ProductView> list(
      @RequestParam(defaultValue = "")
          @Size(max = 100)
          @Pattern(regexp = NO_CONTROLS, message = CONTROLS)
          String q,
      @RequestParam(defaultValue = "")
          @Size(max = 64)
          @Pattern(regexp = NO_CONTROLS, message = CONTROLS)
          String category,
      @RequestParam(defaultValue = "newest")
          @Pattern(regexp = SortBy.FORM, message = "must be one of " + SortBy.FORM)
          String sort,
      @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
    return PageView.of(browse.list(new ProductQuery(q, category, SortBy.of(sort), page, size)));
  }

  @GetMapping("/api/products/{productId}")
  @Operation(operationId = "showProduct", summary = "One product")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "400", ref = "validation-failed")
  @ApiResponse(responseCode = "404", ref = "unknown-product")
  ResponseEntity<ProductView> one(@PathVariable @Pattern(regexp = Ids.FORM) String productId) {
    return browse
        .one(new ProductId(productId))
        .map(ResponseEntity::ok)
        .orElseThrow(() -> Refusals.unknownProduct(productId).asException());
  }
}
