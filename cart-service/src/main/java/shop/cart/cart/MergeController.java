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
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where a guest who signed in brings the cart along. */
@RestController
@Tag(name = "Cart")
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "400", ref = "validation-failed")
@ApiResponse(responseCode = "401", ref = "unauthorized")
@ApiResponse(responseCode = "403", ref = "forbidden")
@ApiResponse(responseCode = "503", ref = "unavailable")
class MergeController {

  private final MergeCarts merge;

  MergeController(MergeCarts merge) {
    this.merge = merge;
  }

  @PostMapping(
      path = "/api/cart/merge",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "mergeCart",
      summary = "Move a guest's cart into yours",
      description =
          "Sums up the units of each product, 10 at most; 50 products at most. The guest's cart is"
              + " gone afterwards, so a repeat changes nothing.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = MergeRequest.class),
                      examples =
                          @ExampleObject(
                              name = "merge",
                              ref = "#/components/examples/merge-wish"))))
  @ApiResponse(
      responseCode = "200",
      description = "Your cart, and what did not fit into it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = MergedCart.class),
              examples = @ExampleObject(name = "merged", ref = "#/components/examples/merged")))
  ResponseEntity<Object> merge(
      @AuthenticationPrincipal(expression = "subject") @Parameter(hidden = true) String customer,
      @Valid @RequestBody MergeRequest request) {
    CartOwner.Guest guest = new GuestToken(request.guestCart()).owner();
    return switch (merge.merge(guest, new CartOwner.Customer(customer))) {
      case MergeOutcome.Merged(MergedCart merged) -> ResponseEntity.ok(merged);
      case MergeOutcome.NoPrices() -> Refusals.noPrices().toResponse();
    };
  }
}
