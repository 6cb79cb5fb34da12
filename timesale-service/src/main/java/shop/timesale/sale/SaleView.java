package shop.timesale.sale;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sale as anyone sees it. */
record SaleView(
    SaleId saleId,
    ProductId productId,
    @Nullable
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "absent until the catalog has confirmed the sale's stock")
        ProductName productName,
    Phase phase,
    Money salePrice,
    @Schema(description = "units in all") int quantity,
    @Schema(description = "units that can be reserved now or at the opening") int unitsLeft,
    int limitPerCustomer,
    Instant opensAt,
    Instant closesAt,
    @Schema(
            description =
                "when it stood so, by the clock that judges the phase, at most a fifth of a second"
                    + " ago; count down to opensAt from here")
        Instant serverTime) {

  static SaleView of(Sale sale) {
    SalePlan plan = sale.plan();
    return new SaleView(
        sale.saleId(),
        plan.productId(),
        sale.name(),
        sale.phase(),
        plan.price(),
        plan.quantity(),
        sale.phase().isOver() ? 0 : sale.unitsLeft(),
        plan.limitPerCustomer(),
        plan.opensAt(),
        plan.closesAt(),
        sale.serverTime());
  }

  /** What matters of it: a later look that finds all this as it was has found nothing new. */
  List<Object> substance() {
    return List.of(
        saleId,
        productId,
        Optional.ofNullable(productName),
        phase,
        salePrice,
        quantity,
        unitsLeft,
        limitPerCustomer,
        opensAt,
        closesAt);
  }
}
