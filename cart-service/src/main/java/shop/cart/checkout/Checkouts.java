package shop.cart.checkout;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All checkouts that are not forgotten yet. */
interface Checkouts extends Repository<Checkout, String> {

  Checkout saveAndFlush(Checkout checkout);

  Optional<Checkout> findByOrderId(String orderId);

  Optional<Checkout> findByCustomerIdAndIdempotencyKey(String customerId, String idempotencyKey);

  Optional<Checkout> findFirstByCustomerIdAndStateInAndBegunAtAfter(
      String customerId, Collection<CheckoutState> states, Instant begunAt);

  /** Changes the state if it is one of these; answers whether it was, as 1 or 0. */
  @Modifying
  @Query("update Checkout c set c.state = :to where c.orderId = :orderId and c.state in :from")
  int move(String orderId, Collection<CheckoutState> from, CheckoutState to);
}
