package shop.cart.cart;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Which guest's cart is brought along. */
@Schema(name = "MergeWish")
record MergeRequest(
    @NotNull
        @Pattern(regexp = GuestToken.FORM, message = "must be a token that an earlier answer gave")
        @Schema(description = "What the header `Guest-Cart` said")
        String guestCart) {

  @Override
  public String toString() {
    return "MergeRequest[…]";
  }
}
