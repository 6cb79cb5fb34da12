package shop.cart.cart;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.cart.price.ProductId;

/** The caller's own cart, whether signed in or not. */
@RestController
@RequestMapping(path = "/api/cart", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cart")
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "400", ref = "validation-failed")
@ApiResponse(responseCode = "401", ref = "unauthorized")
@ApiResponse(responseCode = "403", ref = "forbidden")
@ApiResponse(responseCode = "503", ref = "unavailable")
class CartController {

  private final OwnersCart carts;
  private final ShowCart show;
  private final PutItem put;

  CartController(OwnersCart carts, ShowCart show, PutItem put) {
    this.carts = carts;
    this.show = show;
    this.put = put;
  }

  @GetMapping
  @Operation(
      operationId = "showCart",
      summary = "Your cart at today's prices",
      description = "While the catalog is silent, prices are its last known ones and marked so.")
  @ApiResponse(
      responseCode = "200",
      description = "The cart; an empty one if nothing was ever put there",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = CartView.class),
              examples = {
                @ExampleObject(name = "current", ref = "#/components/examples/cart"),
                @ExampleObject(name = "last-known", ref = "#/components/examples/cart-last-known")
              }))
  ResponseEntity<Object> show(@Parameter(hidden = true) CartOwner owner) {
    return switch (show.show(owner)) {
      case ShowOutcome.Shown(_, CartView view) -> ResponseEntity.ok(view);
      case ShowOutcome.NoPrices() -> Refusals.noPrices().toResponse();
    };
  }

  @PutMapping(path = "/items/{productId}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "putItem",
      summary = "Set how many of a product are in your cart",
      description = "Sets and does not add, so that it can be repeated. At most 50 products.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = ItemRequest.class),
                      examples =
                          @ExampleObject(name = "two", ref = "#/components/examples/item-wish"))))
  @ApiResponse(
      responseCode = "200",
      description = "The cart with it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = CartView.class),
              examples = @ExampleObject(name = "cart", ref = "#/components/examples/cart")))
  @ApiResponse(responseCode = "404", ref = "unknown-product")
  @ApiResponse(responseCode = "409", ref = "not-put")
  ResponseEntity<Object> put(
      @Parameter(hidden = true) CartOwner owner,
      @PathVariable @Parameter(example = "earbuds-hush-pro") @Pattern(regexp = ProductId.FORM)
          String productId,
      @Valid @RequestBody ItemRequest request) {
    return switch (put.put(owner, new ProductId(productId), new Quantity(request.quantity()))) {
      case PutOutcome.Put(CartView cart) -> ResponseEntity.ok(cart);
      case PutOutcome.CartFull() -> Refusals.cartFull().toResponse();
      case PutOutcome.UnknownProduct() -> Refusals.unknownProduct().toResponse();
      case PutOutcome.Withdrawn() -> Refusals.withdrawn().toResponse();
      case PutOutcome.NoPrices() -> Refusals.noPrices().toResponse();
    };
  }

  @DeleteMapping("/items/{productId}")
  @Operation(
      operationId = "removeItem",
      summary = "Take a product out of your cart, if it is there")
  @ApiResponse(responseCode = "204", description = "It is not in the cart")
  ResponseEntity<Void> remove(
      @Parameter(hidden = true) CartOwner owner,
      @PathVariable @Parameter(example = "earbuds-hush-pro") @Pattern(regexp = ProductId.FORM)
          String productId) {
    carts.changeIfThere(owner, (cart, now) -> cart.remove(new ProductId(productId), now));
    return ResponseEntity.noContent().build();
  }
}
