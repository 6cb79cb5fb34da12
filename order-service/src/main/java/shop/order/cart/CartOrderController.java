package shop.order.cart;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import shop.order.order.OrderId;
import shop.order.order.OrderProblems;
import shop.order.order.OrderView;
import shop.order.order.PlaceOutcome;

/** Where carts become orders. */
@Tag(name = "Between services")
@SecurityRequirement(name = "token")
@RestController
class CartOrderController {

  private final PlaceCartOrder place;

  CartOrderController(PlaceCartOrder place) {
    this.place = place;
  }

  @Operation(
      operationId = "placeOrder",
      summary = "Place an order under an id of the caller's",
      description =
          "Its stock is reserved and its payment asked for afterwards. May be repeated: one id, one"
              + " order.")
  @ApiResponse(
      responseCode = "201",
      description = "It is placed",
      content = @Content(schema = @Schema(implementation = CartOrderView.class)))
  @ApiResponse(
      responseCode = "200",
      description = "A repeat: the order as it stands now",
      content = @Content(schema = @Schema(implementation = CartOrderView.class)))
  @ApiResponse(responseCode = "400", ref = "bad-request")
  @ApiResponse(responseCode = "401", ref = "unauthorized")
  @ApiResponse(responseCode = "403", ref = "forbidden")
  @ApiResponse(responseCode = "422", ref = "order-mismatch")
  @PutMapping(path = "/orders/{orderId}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> put(
      @PathVariable @Pattern(regexp = OrderId.FORM) String orderId,
      @Valid @RequestBody CartOrderRequest request) {
    return switch (place.place(request.order(new OrderId(orderId)))) {
      case PlaceOutcome.Placed(OrderView order) ->
          ResponseEntity.created(URI.create("/api/orders/" + orderId))
              .body(CartOrderView.of(order));
      case PlaceOutcome.Repeated(OrderView order) -> ResponseEntity.ok(CartOrderView.of(order));
      case PlaceOutcome.Mismatch() -> OrderProblems.mismatch().toResponse();
    };
  }
}
