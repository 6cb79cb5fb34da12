package shop.order.cart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shop.order.order.Money;
import shop.order.order.NewOrder;
import shop.order.order.OrderId;

/** What a customer bought, at the prices that the customer saw. */
@Schema(name = "CartOrder")
record CartOrderRequest(
    @NotNull @Pattern(regexp = CartOrderRequest.TEXT) @Size(max = 128) String customerId,
    @NotEmpty @Size(max = 50) List<@NotNull @Valid Line> lines,
    @NotNull @Pattern(regexp = "^[!-~]{1,100}$", message = "must be 1 to 100 visible characters")
        String paymentMethod) {

  /**
   * Something to read, without control characters and halves of characters. Written so that other
   * languages understand it too: it stands in the OpenAPI document.
   */
  static final String TEXT = "^(?=.*\\S)[^\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff]+$";

  /** Some units of one product. */
  @Schema(name = "CartOrderLine")
  record Line(
      @NotNull @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$") String productId,
      @NotNull @Valid Name name,
      @NotNull @Min(1) @Max(10_000) Integer quantity,
      @NotNull @Valid Price unitPrice) {

    NewOrder.Line wish() {
      return new NewOrder.Line(
          productId, name.ko, name.en, new Money(unitPrice.amount, unitPrice.currency), quantity);
    }
  }

  /** A product's name when it was bought. */
  @Schema(name = "CartProductName")
  record Name(
      @NotNull @Pattern(regexp = TEXT) @Size(max = 255) String ko,
      @NotNull @Pattern(regexp = TEXT) @Size(max = 255) String en) {}

  /** Money in minor units of its currency. */
  @Schema(name = "CartPrice")
  record Price(
      @NotNull @Min(1) @Max(1_000_000_000_000L) Long amount,
      @NotNull @Pattern(regexp = "^[A-Z]{3}$") String currency) {}

  @JsonIgnore
  @Schema(hidden = true)
  @AssertTrue(message = "must name each product once")
  boolean isEachProductOnce() {
    return lines == null || different(Line::productId) == lines.size();
  }

  @JsonIgnore
  @Schema(hidden = true)
  @AssertTrue(message = "must have one currency")
  boolean isOneCurrency() {
    return different(line -> line.unitPrice() == null ? null : line.unitPrice().currency()) <= 1;
  }

  private long different(Function<Line, @Nullable String> word) {
    return lines == null
        ? 0
        : lines.stream()
            .filter(Objects::nonNull)
            .map(word)
            .filter(Objects::nonNull)
            .distinct()
            .count();
  }

  NewOrder order(OrderId id) {
    return new NewOrder(
        id, customerId, null, lines.stream().map(Line::wish).toList(), paymentMethod);
  }
}
