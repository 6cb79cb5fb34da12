package shop.cart.checkout;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import shop.cart.cart.CartView;
import shop.cart.cart.Refusals;
import shop.cart.price.ProductId;
import shop.platform.problem.Problems;

/** Where a customer orders what is in the cart. */
@RestController
@Tag(name = "Checkout")
@SecurityRequirement(name = "token")
class CheckoutController {

  private static final String KEY = "^[!-~]{1,200}$";
  private static final Pattern KEY_FORM = Pattern.compile(KEY);

  private final CheckOut checkOut;

  CheckoutController(CheckOut checkOut) {
    this.checkOut = checkOut;
  }

  @PostMapping(
      path = "/api/cart/checkout",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "checkOut",
      summary = "Order what is in your cart, at the price that you saw",
      description =
          "A repeat with the same Idempotency-Key and body hears the first answer, and completes a"
              + " checkout whose answer was lost. The lines leave the cart when the order is"
              + " confirmed, and stay when it is cancelled. Keys are known for 30 days.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = CheckoutRequest.class),
                      examples =
                          @ExampleObject(
                              name = "wish",
                              ref = "#/components/examples/checkout-wish"))))
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      required = true,
      description = "Names the wish: a new value for each, the same for a repeat",
      schema = @Schema(type = "string", pattern = KEY),
      example = "3f1c9a52-checkout")
  @ApiResponse(
      responseCode = "201",
      description = "The cart is an order now",
      headers = @Header(name = "Location", schema = @Schema(type = "string")),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = CheckoutView.class),
              examples = @ExampleObject(name = "order", ref = "#/components/examples/checkout")))
  @ApiResponse(
      responseCode = "200",
      description = "A repeat: the first answer",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = CheckoutView.class),
              examples = @ExampleObject(name = "order", ref = "#/components/examples/checkout")))
  @ApiResponse(responseCode = "400", ref = "wish-unreadable")
  @ApiResponse(responseCode = "401", ref = "unauthorized")
  @ApiResponse(responseCode = "403", ref = "forbidden")
  @ApiResponse(responseCode = "409", ref = "not-ordered")
  @ApiResponse(responseCode = "422", ref = "key-reused")
  @ApiResponse(responseCode = "503", ref = "order-undecided")
  ResponseEntity<Object> checkOut(
      @AuthenticationPrincipal(expression = "subject") @Parameter(hidden = true) String customer,
      @RequestHeader(name = "Idempotency-Key", required = false) @Parameter(hidden = true)
          @Nullable String key,
      @Valid @RequestBody CheckoutRequest request) {
    if (key == null || key.isEmpty()) {
      return CheckoutRefusals.missingKey().toResponse();
    }
    if (!KEY_FORM.matcher(key).matches()) {
      return Refusals.invalid("Idempotency-Key", "must be 1 to 200 visible ASCII characters")
          .toResponse();
    }
    return answer(checkOut.checkOut(request.wish(customer, key)));
  }

  private static ResponseEntity<Object> answer(CheckoutOutcome outcome) {
    return switch (outcome) {
      case CheckoutOutcome.Placed(CheckoutView order) ->
          ResponseEntity.created(URI.create("/api/orders/" + order.orderId())).body(order);
      case CheckoutOutcome.Repeated(CheckoutView order) -> ResponseEntity.ok(order);
      case CheckoutOutcome.PriceChanged(CartView cart) ->
          CheckoutRefusals.priceChanged(cart).toResponse();
      case CheckoutOutcome.ProductWithdrawn(List<ProductId> products) ->
          CheckoutRefusals.withdrawn(products).toResponse();
      case CheckoutOutcome.CartEmpty() -> CheckoutRefusals.cartEmpty().toResponse();
      case CheckoutOutcome.StillOpen(String order) ->
          CheckoutRefusals.stillOpen(order).toResponse();
      case CheckoutOutcome.KeyReused() -> CheckoutRefusals.keyReused().toResponse();
      case CheckoutOutcome.CartBusy() -> CheckoutRefusals.cartBusy().toResponse();
      case CheckoutOutcome.NoPrices() -> Refusals.noPrices().toResponse();
      case CheckoutOutcome.Undecided(String order) ->
          CheckoutRefusals.undecided(order).toResponse();
      case CheckoutOutcome.Refused() -> Problems.internalError().toResponse();
    };
  }
}
