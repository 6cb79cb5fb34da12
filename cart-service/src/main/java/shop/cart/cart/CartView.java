package shop.cart.cart;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.cart.price.Freshness;
import shop.cart.price.Money;
import shop.cart.price.Price;
import shop.cart.price.PriceList;
import shop.cart.price.ProductId;
import shop.cart.price.ProductName;

/** A cart as its owner sees it. */
@Schema(name = "Cart")
public record CartView(
    @Schema(description = "In the order in which they were put there") List<Item> items,
    @Schema(description = "What a checkout would cost; without withdrawn products") Money total,
    @Schema(description = "`last-known` if the price of any line is") Freshness prices) {

  /** The view of a cart all of whose products have a price; nothing otherwise. */
  public static Optional<CartView> of(CartContent content, PriceList prices, String currency) {
    if (!prices.covers(content.products())) {
      return Optional.empty();
    }
    List<Item> items =
        content.lines().stream()
            .map(line -> Item.of(line, prices.prices().get(line.product())))
            .toList();
    Money total =
        items.stream()
            .filter(item -> !item.withdrawn())
            .map(Item::lineTotal)
            .reduce(new Money(0, currency), Money::plus);
    boolean current = items.stream().allMatch(item -> item.price() == Freshness.CURRENT);
    return Optional.of(
        new CartView(items, total, current ? Freshness.CURRENT : Freshness.LAST_KNOWN));
  }

  /** Some units of one product. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CartItem")
  public record Item(
      @Schema(type = "string", example = "earbuds-hush-pro") ProductId productId,
      ProductName name,
      @Schema(minimum = "1", maximum = "10") int quantity,
      Money unitPrice,
      Money lineTotal,
      @Schema(description = "`last-known`: the catalog is silent; this is honoured while it is")
          Freshness price,
      @Schema(description = "No longer sold: take it out before the checkout") boolean withdrawn,
      @Schema(description = "Whether any unit is free; absent if nobody can say just now")
          @Nullable Boolean available) {

    static Item of(Line line, @Nullable Price price) {
      if (price == null) {
        throw new IllegalArgumentException("No price of " + line.product());
      }
      return new Item(
          line.product(),
          price.name(),
          line.quantity(),
          price.unitPrice(),
          price.unitPrice().times(line.quantity()),
          price.freshness(),
          price.withdrawn(),
          price.available());
    }
  }
}
