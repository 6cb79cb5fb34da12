package shop.cart.cart;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * An owner's cart for one transaction. Changes of one cart follow each other, by whichever instance
 * they are made: its row is locked before it is read.
 */
@Component
class OwnersCart {

  private final Carts carts;
  private final TransactionOperations transaction;
  private final Clock clock;

  OwnersCart(Carts carts, TransactionOperations transaction, Clock clock) {
    this.carts = carts;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What lies in the cart now; nothing if there is none. */
  CartContent content(CartOwner owner) {
    return transaction.execute(
        _ -> carts.findByCartId(owner.cartId()).map(Cart::content).orElse(CartContent.NOTHING));
  }

  /** Changes the cart, which is made if there is none. */
  <T> T change(CartOwner owner, BiFunction<Cart, Instant, T> change) {
    try {
      return transaction.execute(_ -> change.apply(open(owner), now()));
    } catch (DataIntegrityViolationException madeMeanwhile) {
      // Another request made the cart first; a second violation is no race but a bug.
      return transaction.execute(_ -> change.apply(open(owner), now()));
    }
  }

  /** Changes the cart if there is one. */
  <T> Optional<T> changeIfThere(CartOwner owner, BiFunction<Cart, Instant, T> change) {
    return transaction.execute(
        _ -> carts.lock(owner.cartId()).map(cart -> change.apply(cart, now())));
  }

  /** Takes a cart away and answers what lay in it; within the transaction of the caller. */
  CartContent empty(CartOwner owner) {
    return changeIfThere(
            owner,
            (cart, _) -> {
              CartContent content = cart.content();
              carts.delete(cart);
              return content;
            })
        .orElse(CartContent.NOTHING);
  }

  private Cart open(CartOwner owner) {
    return carts.lock(owner.cartId()).orElseGet(() -> carts.saveAndFlush(new Cart(owner, now())));
  }

  /** The time as databases keep it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
