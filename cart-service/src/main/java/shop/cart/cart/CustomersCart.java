package shop.cart.cart;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A customer's cart, as its checkout needs it. */
@Component
public class CustomersCart {

  private final OwnersCart carts;

  CustomersCart(OwnersCart carts) {
    this.carts = carts;
  }

  /**
   * Does something in one transaction while nobody else changes the cart, if there is one.
   *
   * @param work told what lies in the cart
   */
  public <T> Optional<T> whileLocked(String customer, Function<CartContent, T> work) {
    return carts.changeIfThere(owner(customer), (cart, _) -> work.apply(cart.content()));
  }

  /** Takes out what was bought; within the transaction of the caller, if it has one. */
  public void takeOut(String customer, List<Line> bought) {
    carts.changeIfThere(
        owner(customer),
        (cart, now) -> {
          cart.takeOut(bought, now);
          return cart;
        });
  }

  private static CartOwner owner(String customer) {
    return new CartOwner.Customer(customer);
  }
}
