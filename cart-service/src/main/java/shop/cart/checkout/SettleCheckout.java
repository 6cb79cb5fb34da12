package shop.cart.checkout;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import shop.cart.cart.CustomersCart;

/**
 * Ends a checkout when the end of its order is known; within the transaction in which an event is
 * noted. Orders that did not come from a cart are none of ours.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SettleCheckout {

  /** Even an order that order-service once refused has happened if its event says so. */
  private static final Set<CheckoutState> UNSETTLED =
      Set.of(CheckoutState.ASKED, CheckoutState.PLACED, CheckoutState.REFUSED);

  private final Checkouts checkouts;
  private final CustomersCart carts;

  SettleCheckout(Checkouts checkouts, CustomersCart carts) {
    this.checkouts = checkouts;
    this.carts = carts;
  }

  /** The order is paid: what it has leaves the cart, once. */
  public void confirmed(String orderId) {
    checkouts
        .findByOrderId(orderId)
        .filter(_ -> checkouts.move(orderId, UNSETTLED, CheckoutState.CONFIRMED) == 1)
        .ifPresent(paid -> carts.takeOut(paid.customer(), paid.bought()));
  }

  /** The order is cancelled: everything stays in the cart. */
  public void cancelled(String orderId) {
    checkouts.move(orderId, UNSETTLED, CheckoutState.CANCELLED);
  }
}
