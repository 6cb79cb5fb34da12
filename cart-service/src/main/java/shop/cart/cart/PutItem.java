package shop.cart.cart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import shop.cart.price.FindPrices;
import shop.cart.price.Price;
import shop.cart.price.PriceList;
import shop.cart.price.ProductId;

/** Sets how many of a product are in a cart. */
@Component
class PutItem {

  private final OwnersCart carts;
  private final FindPrices prices;
  private final ShowCart show;

  PutItem(OwnersCart carts, FindPrices prices, ShowCart show) {
    this.carts = carts;
    this.prices = prices;
    this.show = show;
  }

  PutOutcome put(CartOwner owner, ProductId product, Quantity quantity) {
    CartContent before = carts.content(owner);
    if (!before.hasRoomFor(product)) {
      return new PutOutcome.CartFull();
    }
    List<ProductId> wanted = new ArrayList<>(before.products());
    wanted.add(product);
    // Asked before anything is locked, and for all lines at once: the answer shows them all.
    PriceList list = prices.of(wanted);
    Price price = list.find(product).orElse(null);
    if (price == null) {
      return list.live() ? new PutOutcome.UnknownProduct() : new PutOutcome.NoPrices();
    }
    return price.withdrawn() ? new PutOutcome.Withdrawn() : put(owner, product, quantity, list);
  }

  private PutOutcome put(CartOwner owner, ProductId product, Quantity quantity, PriceList known) {
    return carts
        .change(
            owner,
            (cart, now) ->
                cart.put(product, quantity, now)
                    ? Optional.of(cart.content())
                    : Optional.<CartContent>empty())
        .map(after -> shown(show.show(after, known)))
        .orElseGet(PutOutcome.CartFull::new);
  }

  private static PutOutcome shown(ShowOutcome outcome) {
    return switch (outcome) {
      case ShowOutcome.Shown(_, CartView view) -> new PutOutcome.Put(view);
      case ShowOutcome.NoPrices() -> new PutOutcome.NoPrices();
    };
  }
}
