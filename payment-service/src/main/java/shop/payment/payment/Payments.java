package shop.payment.payment;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All payments, by the order that each pays for. */
interface Payments extends Repository<Payment, String> {

  Payment save(Payment payment);

  Optional<Payment> findByOrderId(String orderId);

  Optional<Payment> findByOrderIdAndChargeCustomerId(String orderId, String customerId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Payment p where p.orderId = :orderId")
  Optional<Payment> lock(String orderId);

  @Query(
      """
      select new shop.payment.payment.Receipt(p.charge.money.currency, sum(p.charge.money.amount))
      from Payment p where p.state in (CAPTURED, REFUNDING) group by p.charge.money.currency
      """)
  List<Receipt> receipts();
}
