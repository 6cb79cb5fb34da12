package shop.catalog.allocation;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import shop.catalog.Ids;

/**
 * The totals that a sale states.
 *
 * @param allocated all units it has ever asked for
 * @param returned all units it has ever given back
 */
@Schema(name = "AllocationTotals")
record AllocationRequest(
    @NotNull @Pattern(regexp = Ids.FORM) @Schema(example = "earbuds-hush-pro") String productId,
    @NotNull @PositiveOrZero @Max(MOST) @Schema(example = "100") Long allocated,
    @NotNull @PositiveOrZero @Max(MOST) @Schema(example = "0") Long returned) {

  private static final long MOST = 1_000_000_000L;

  /** Judged only when both are there; their absence is an error of its own. */
  @AssertTrue(message = "returned must not be more than allocated")
  @Hidden
  boolean isPossible() {
    return missing(allocated) || missing(returned) || returned <= allocated;
  }

  Totals totals() {
    return new Totals(allocated, returned);
  }

  private static boolean missing(@Nullable Long units) {
    return units == null;
  }
}
