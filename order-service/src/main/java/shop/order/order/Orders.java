package shop.order.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All orders. */
interface Orders extends Repository<Order, String> {

  Order saveAndFlush(Order order);

  boolean existsByOrderId(String orderId);

  boolean existsByOrderIdAndTermsCustomerId(String orderId, String customerId);

  Optional<Order> findByOrderId(String orderId);

  Optional<Order> findByOrderIdAndTermsCustomerId(String orderId, String customerId);

  /** A customer's newest orders, the newest first. */
  @Query(
      """
      select o from Order o where o.terms.customerId = :customer
      order by o.terms.placedAt desc, o.orderId desc
      """)
  List<Order> newest(String customer, Limit most);

  /** Those that follow an order of that time and id in the same list. */
  @Query(
      """
      select o from Order o where o.terms.customerId = :customer
      and (o.terms.placedAt, o.orderId) < (:placedAt, :orderId)
      order by o.terms.placedAt desc, o.orderId desc
      """)
  List<Order> olderThan(String customer, Instant placedAt, String orderId, Limit most);
}
