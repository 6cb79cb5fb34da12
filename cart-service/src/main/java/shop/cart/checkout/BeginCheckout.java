package shop.cart.checkout;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import shop.cart.CartProperties;
import shop.cart.cart.CartContent;
import shop.cart.cart.CartOwner;
import shop.cart.cart.CartView;
import shop.cart.cart.CustomersCart;
import shop.cart.cart.ShowCart;
import shop.cart.cart.ShowOutcome;
import shop.cart.price.ProductId;

/**
 * Writes down what a customer orders, at the price that the customer saw, before anybody else hears
 * of it. The catalog is asked first, with nothing locked; then the cart is locked, and must still
 * be the one that was priced.
 */
@Component
class BeginCheckout {

  private static final int ATTEMPTS = 3;
  private static final Set<CheckoutState> OPEN = Set.of(CheckoutState.ASKED, CheckoutState.PLACED);

  private final Checkouts checkouts;
  private final CustomersCart carts;
  private final ShowCart show;
  private final CartProperties properties;
  private final Clock clock;

  BeginCheckout(
      Checkouts checkouts,
      CustomersCart carts,
      ShowCart show,
      CartProperties properties,
      Clock clock) {
    this.checkouts = checkouts;
    this.carts = carts;
    this.show = show;
    this.properties = properties;
    this.clock = clock;
  }

  Begun begin(Wish wish) {
    Optional<Begun> earlier = earlier(wish);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Begun> begun = attempt(wish);
      if (begun.isPresent()) {
        return begun.get();
      }
    }
    return new Begun.Over(new CheckoutOutcome.CartBusy());
  }

  /** What is known of the same key. */
  private Optional<Begun> earlier(Wish wish) {
    return checkouts
        .findByCustomerIdAndIdempotencyKey(wish.customer(), wish.key())
        .map(known ->
            known.isOf(wish) ? repeat(known) : new Begun.Over(new CheckoutOutcome.KeyReused()));
  }

  private static Begun repeat(Checkout known) {
    return switch (known.state()) {
      case ASKED -> new Begun.Ask(known.order(), known.view());
      case PLACED, CONFIRMED, CANCELLED ->
          new Begun.Over(new CheckoutOutcome.Repeated(known.view()));
      case REFUSED -> new Begun.Over(new CheckoutOutcome.Refused());
    };
  }

  /** Nothing if the cart changed while it was priced. */
  private Optional<Begun> attempt(Wish wish) {
    return switch (show.show(new CartOwner.Customer(wish.customer()))) {
      case ShowOutcome.NoPrices() -> over(new CheckoutOutcome.NoPrices());
      case ShowOutcome.Shown(CartContent content, CartView cart) ->
          carts
              .whileLocked(wish.customer(), now -> write(wish, content, cart, now))
              .orElseGet(() -> over(new CheckoutOutcome.CartEmpty()));
    };
  }

  private Optional<Begun> write(Wish wish, CartContent priced, CartView cart, CartContent now) {
    Optional<Begun> twin = earlier(wish);
    if (twin.isPresent()) {
      return twin;
    }
    if (!now.equals(priced)) {
      return Optional.empty();
    }
    return Optional.of(
        refusal(wish, cart).<Begun>map(Begun.Over::new).orElseGet(() -> write(wish, cart)));
  }

  private Optional<CheckoutOutcome> refusal(Wish wish, CartView cart) {
    if (cart.items().isEmpty()) {
      return Optional.of(new CheckoutOutcome.CartEmpty());
    }
    List<ProductId> gone = withdrawn(cart);
    if (!gone.isEmpty()) {
      return Optional.of(new CheckoutOutcome.ProductWithdrawn(gone));
    }
    if (!cart.total().equals(wish.expectedTotal())) {
      return Optional.of(new CheckoutOutcome.PriceChanged(cart));
    }
    return checkouts
        .findFirstByCustomerIdAndStateInAndBegunAtAfter(
            wish.customer(), OPEN, now().minus(properties.checkouts().openFor()))
        .map(open -> new CheckoutOutcome.StillOpen(open.getId()));
  }

  private static List<ProductId> withdrawn(CartView cart) {
    return cart.items().stream()
        .filter(CartView.Item::withdrawn)
        .map(CartView.Item::productId)
        .toList();
  }

  private Begun write(Wish wish, CartView cart) {
    Checkout checkout =
        checkouts.saveAndFlush(new Checkout(TimeOrderedId.next(clock), wish, cart, now()));
    return new Begun.Ask(checkout.order(), checkout.view());
  }

  private static Optional<Begun> over(CheckoutOutcome outcome) {
    return Optional.of(new Begun.Over(outcome));
  }

  /** The time as databases keep it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
