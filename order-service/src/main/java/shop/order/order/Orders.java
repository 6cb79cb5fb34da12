package shop.order.order;

import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** All orders. */
interface Orders extends Repository<Order, String> {

  Order saveAndFlush(Order order);

  boolean existsByOrderId(String orderId);

  boolean existsByOrderIdAndTermsCustomerId(String orderId, String customerId);

  Optional<Order> findByOrderId(String orderId);

  Optional<Order> findByOrderIdAndTermsCustomerId(String orderId, String customerId);

  Page<Order> findByTermsCustomerId(String customerId, Pageable page);
}
