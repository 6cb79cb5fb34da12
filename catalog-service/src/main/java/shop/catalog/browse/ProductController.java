package shop.catalog.browse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.catalog.CatalogProperties;
import shop.catalog.Cursor;
import shop.catalog.Ids;
import shop.catalog.Refusals;
import shop.catalog.Texts;
import shop.catalog.product.ProductId;

/** Shows products to everyone. */
@RestController
@Tag(name = "Products")
class ProductController {

  private final BrowseProducts browse;
  private final CatalogProperties catalog;

  ProductController(BrowseProducts browse, CatalogProperties catalog) {
    this.browse = browse;
    this.catalog = catalog;
  }

  @GetMapping("/api/products")
  @Operation(
      operationId = "listProducts",
      summary = "Products by words, category and price, sorted, in pages",
      description =
          "`q` finds products that fit all its words, by name or description, in Korean (any part"
              + " of a text, with or without spaces) and English (beginnings and forms of words);"
              + " signs do not count. `name` sorts by the Korean name, `name-en` by the English"
              + " one; without `q`, `relevance` is `newest`. An unknown category has no products."
              + " Send `next` of one answer as `after` for the next page: nothing is shown twice or"
              + " lost, whatever is listed or withdrawn meanwhile. Pages by number (`page`) may"
              + " shift meanwhile.")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "304", description = "Nothing has changed", content = @Content)
  @ApiResponse(responseCode = "400", ref = "bad-request")
  ResponseEntity<ProductPage> list(
      @RequestParam(defaultValue = "")
          @Size(max = 100)
          @Pattern(regexp = Texts.FORM, message = Texts.MESSAGE)
          String q,
      @RequestParam(defaultValue = "")
          @Size(max = 64)
          @Pattern(regexp = Texts.FORM, message = Texts.MESSAGE)
          String category,
      @RequestParam(required = false) @Min(0) @Max(PriceRange.HIGHEST) @Nullable Long minPrice,
      @RequestParam(required = false) @Min(0) @Max(PriceRange.HIGHEST) @Nullable Long maxPrice,
      @RequestParam(defaultValue = "newest")
          @Pattern(regexp = SortBy.FORM, message = "must be one of " + SortBy.NAMES)
          String sort,
      @RequestParam(defaultValue = "0") @Min(0) @Max(10_000) int page,
      @RequestParam(defaultValue = "") @Size(max = Cursor.LONGEST) String after,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
    var prices = new PriceRange(minPrice, maxPrice);
    var query = new ProductQuery(q, category, prices, SortBy.of(sort));
    if (after.isEmpty()) {
      return fresh().body(browse.page(query, page, size));
    }
    if (page > 0) {
      throw Refusals.invalid("page", "must not be given together with after").asException();
    }
    return fresh().body(browse.after(query, query.place(after), size));
  }

  @GetMapping("/api/products/{productId}")
  @Operation(
      operationId = "showProduct",
      summary = "One product",
      description = "A withdrawn one too, marked as such: old orders name it.")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "304", description = "Nothing has changed", content = @Content)
  @ApiResponse(responseCode = "400", ref = "bad-request")
  @ApiResponse(responseCode = "404", ref = "unknown-product")
  ResponseEntity<ProductView> one(@PathVariable @Pattern(regexp = Ids.FORM) String productId) {
    return browse
        .one(new ProductId(productId))
        .map(product -> fresh().body(product))
        .orElseThrow(() -> Refusals.unknownProduct(productId).asException());
  }

  private ResponseEntity.BodyBuilder fresh() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(catalog.productsFreshFor()).cachePublic());
  }
}
