package shop.cart.cart;

import org.springframework.stereotype.Component;
import shop.cart.CartProperties;
import shop.cart.price.FindPrices;
import shop.cart.price.PriceList;

/** Shows owners their carts at today's prices. */
@Component
public class ShowCart {

  private final OwnersCart carts;
  private final FindPrices prices;
  private final String currency;

  ShowCart(OwnersCart carts, FindPrices prices, CartProperties properties) {
    this.carts = carts;
    this.prices = prices;
    this.currency = properties.currency();
  }

  /** The cart as it is now. */
  public ShowOutcome show(CartOwner owner) {
    return show(carts.content(owner));
  }

  ShowOutcome show(CartContent content) {
    return show(content, prices.of(content.products()));
  }

  /** The same at prices that were asked for before, unless something came in since. */
  ShowOutcome show(CartContent content, PriceList known) {
    PriceList list = known.covers(content.products()) ? known : prices.of(content.products());
    return CartView.of(content, list, currency)
        .<ShowOutcome>map(view -> new ShowOutcome.Shown(content, view))
        .orElseGet(ShowOutcome.NoPrices::new);
  }
}
