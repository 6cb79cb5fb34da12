package shop.cart.cart;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Moves a guest's cart into that of the customer who signed in. A repeat finds no guest's cart any
 * more, and changes nothing.
 */
@Component
class MergeCarts {

  private final OwnersCart carts;
  private final ShowCart show;

  MergeCarts(OwnersCart carts, ShowCart show) {
    this.carts = carts;
    this.show = show;
  }

  MergeOutcome merge(CartOwner.Guest guest, CartOwner.Customer customer) {
    // The customer's cart is locked first, then the guest's: everybody else locks only one.
    List<Line> leftOut =
        carts.change(customer, (cart, now) -> cart.takeIn(carts.empty(guest), now));
    return switch (show.show(customer)) {
      case ShowOutcome.Shown(_, CartView view) ->
          new MergeOutcome.Merged(MergedCart.of(view, leftOut));
      case ShowOutcome.NoPrices() -> new MergeOutcome.NoPrices();
    };
  }
}
