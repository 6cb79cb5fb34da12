package shop.catalog.product;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.catalog.CatalogProperties;
import shop.catalog.PageView;

/** Shows the categories to everyone. */
@RestController
@Tag(name = "Products")
class CategoryController {

  private final Categories categories;
  private final CatalogProperties catalog;

  CategoryController(Categories categories, CatalogProperties catalog) {
    this.categories = categories;
    this.catalog = catalog;
  }

  @GetMapping("/api/categories")
  @Operation(
      operationId = "listCategories",
      summary = "All categories, in the order of the shop, on one page")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "304", description = "Nothing has changed", content = @Content)
  ResponseEntity<PageView<CategoryView>> list() {
    var all = categories.findAllByOrderByPositionAscIdAsc().stream().map(Category::view).toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(catalog.categoriesFreshFor()).cachePublic())
        .body(new PageView<>(all, 0, all.size(), all.size()));
  }
}
