package shop.catalog.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.catalog.Ids;
import shop.catalog.Refusals;
import shop.catalog.product.KnownProducts;
import shop.catalog.product.ProductId;

/** Where merchandisers look at, list, change and withdraw products. */
@RestController
@RequestMapping("/api/admin/products/{productId}")
@Tag(name = "Administration")
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "400", ref = "bad-request")
@ApiResponse(responseCode = "401", ref = "unauthorized")
@ApiResponse(responseCode = "403", ref = "forbidden")
@ApiResponse(responseCode = "404", ref = "unknown-product")
class ProductAdministrationController {

  private static final String VERSION = "The version, to be sent as `If-Match`";

  private final KnownProducts products;
  private final WishedChanges changes;

  ProductAdministrationController(KnownProducts products, WishedChanges changes) {
    this.products = products;
    this.changes = changes;
  }

  @GetMapping
  @Operation(
      operationId = "showAdministeredProduct",
      summary = "A product with its version, be it withdrawn")
  @ApiResponse(responseCode = "200", headers = @Header(name = "ETag", description = VERSION))
  @ApiResponse(responseCode = "304", description = "Nothing has changed", content = @Content)
  ResponseEntity<AdministeredProductView> show(
      @PathVariable @Pattern(regexp = Ids.FORM) String productId) {
    return products
        .find(new ProductId(productId))
        .map(product -> AdministeredProductView.of(product).answer(HttpStatus.OK))
        .orElseThrow(() -> Refusals.unknownProduct(productId).asException());
  }

  @PutMapping
  @Operation(
      operationId = "putProduct",
      summary = "Lists a new product, or changes one",
      description =
          "`If-None-Match: *` lists a new one, with no unit in stock. `If-Match` with the ETag that"
              + " you saw changes it, if nobody else has meanwhile. The body is the whole product;"
              + " one that says what is so already changes nothing, the version neither.")
  @ApiResponse(
      responseCode = "200",
      headers = @Header(name = "ETag", description = VERSION),
      content = @Content(schema = @Schema(implementation = AdministeredProductView.class)))
  @ApiResponse(
      responseCode = "201",
      headers = @Header(name = "ETag", description = VERSION),
      content = @Content(schema = @Schema(implementation = AdministeredProductView.class)))
  @ApiResponse(responseCode = "409", ref = "withdrawn")
  @ApiResponse(responseCode = "412", ref = "precondition-failed")
  @ApiResponse(responseCode = "422", ref = "unknown-category")
  @ApiResponse(responseCode = "428", ref = "precondition-required")
  ResponseEntity<?> put(
      @PathVariable @Pattern(regexp = Ids.FORM) String productId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
          @Nullable String ifNoneMatch,
      @Valid @RequestBody ProductRequest request) {
    var id = new ProductId(productId);
    return switch (Precondition.of(ifMatch, ifNoneMatch)) {
      case Precondition.Absent() -> changes.create(id, request.details());
      case Precondition.Seen(long version) -> changes.change(id, version, request.details());
      case Precondition.SeenNever() -> AdministrationRefusals.changedMeanwhile().toResponse();
      case Precondition.Missing() -> AdministrationRefusals.preconditionRequired().toResponse();
    };
  }

  @DeleteMapping
  @Operation(
      operationId = "withdrawProduct",
      summary = "Takes a product off the shelves, for good",
      description =
          "It leaves lists and search and cannot be ordered any more; it is kept for old orders. A"
              + " repetition is harmless, whatever its tag. A time sale of it goes on until it is"
              + " cancelled.")
  @ApiResponse(responseCode = "204", content = @Content)
  @ApiResponse(responseCode = "412", ref = "changed-meanwhile")
  @ApiResponse(responseCode = "428", ref = "precondition-required")
  ResponseEntity<?> delete(
      @PathVariable @Pattern(regexp = Ids.FORM) String productId,
      @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
          @Nullable String ifMatch) {
    return switch (Precondition.of(ifMatch, null)) {
      case Precondition.Seen(long version) -> changes.withdraw(new ProductId(productId), version);
      case Precondition.SeenNever() -> AdministrationRefusals.changedMeanwhile().toResponse();
      case Precondition.Absent(), Precondition.Missing() ->
          AdministrationRefusals.preconditionRequired().toResponse();
    };
  }
}
