package shop.cart.checkout;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes an order of a cart, once for each key.
 *
 * <p>The order's id and lines are written first. Then order-service is asked, outside of any
 * transaction; if its answer does not come, the repeat of the wish asks for the same id again.
 */
@Component
class CheckOut {

  private final BeginCheckout begin;
  private final OrderDesk orders;
  private final Checkouts checkouts;
  private final TransactionOperations transaction;
  private final MeterRegistry meters;

  CheckOut(
      BeginCheckout begin,
      OrderDesk orders,
      Checkouts checkouts,
      TransactionOperations transaction,
      MeterRegistry meters) {
    this.begin = begin;
    this.orders = orders;
    this.checkouts = checkouts;
    this.transaction = transaction;
    this.meters = meters;
  }

  CheckoutOutcome checkOut(Wish wish) {
    CheckoutOutcome outcome =
        switch (begin.begin(wish)) {
          case Begun.Over(CheckoutOutcome over) -> over;
          case Begun.Ask(OrderWish order, CheckoutView view) -> ask(order, view);
        };
    count(outcome);
    return outcome;
  }

  private CheckoutOutcome ask(OrderWish order, CheckoutView view) {
    return switch (orders.place(order)) {
      case PlacingOutcome.Placed(boolean now) -> {
        becomes(order, CheckoutState.PLACED);
        yield now ? new CheckoutOutcome.Placed(view) : new CheckoutOutcome.Repeated(view);
      }
      case PlacingOutcome.Unknown() -> new CheckoutOutcome.Undecided(order.orderId());
      case PlacingOutcome.Refused() -> {
        becomes(order, CheckoutState.REFUSED);
        yield new CheckoutOutcome.Refused();
      }
    };
  }

  /** Unless an event was faster and told more. */
  private void becomes(OrderWish order, CheckoutState state) {
    transaction.executeWithoutResult(
        _ -> checkouts.move(order.orderId(), Set.of(CheckoutState.ASKED), state));
  }

  /** One counter per kind of answer: placed, repeated, price-changed, … */
  private void count(CheckoutOutcome outcome) {
    String kind = outcome.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    meters.counter("shop.cart.checkouts", "outcome", kind.toLowerCase(Locale.ROOT)).increment();
  }
}
