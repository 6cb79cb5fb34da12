package shop.cart.cart;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All carts. */
interface Carts extends Repository<Cart, String> {

  Optional<Cart> findByCartId(String cartId);

  /** The same, and nobody else changes it until the end of the transaction. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from Cart c where c.cartId = :cartId")
  Optional<Cart> lock(String cartId);

  Cart saveAndFlush(Cart cart);

  void delete(Cart cart);
}
