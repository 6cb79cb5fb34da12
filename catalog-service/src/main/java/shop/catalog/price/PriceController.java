package shop.catalog.price;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.catalog.Ids;
import shop.catalog.product.ProductId;

/** Where a neighbour asks for prices. */
@RestController
@Tag(name = "Prices")
@SecurityRequirement(name = "token")
class PriceController {

  private final PriceList prices;

  PriceController(PriceList prices) {
    this.prices = prices;
  }

  /** Some prices; products that nobody knows are left out. */
  @Schema(name = "Prices")
  record PricesView(List<PriceView> items) {}

  @GetMapping("/prices")
  @Operation(
      operationId = "showPrices",
      summary = "What up to 50 products cost, and whether they can be had",
      description =
          "Unknown products are left out; withdrawn ones are there with their last price and are"
              + " not available. Only for neighbours (scope `prices`); the gateway leads nobody"
              + " here.")
  @ApiResponse(responseCode = "200")
  @ApiResponse(responseCode = "400", ref = "bad-request")
  @ApiResponse(responseCode = "401", ref = "unauthorized")
  @ApiResponse(responseCode = "403", ref = "forbidden")
  PricesView show(
      @RequestParam @Size(min = 1, max = 50) List<@Pattern(regexp = Ids.FORM) String> productId) {
    return new PricesView(prices.of(productId.stream().distinct().map(ProductId::new).toList()));
  }
}
