package shop.payment.payment;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import shop.payment.Money;
import shop.payment.OrderId;

/** A payment, a provider that can be made to fail, and a database that is chosen elsewhere. */
abstract class PaymentBehaviour {

  @Autowired SettlePayment settlePayment;
  @Autowired StandInProvider provider;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;

  final OrderId order = new OrderId(UUID.randomUUID().toString());
  final Charge charge = new Charge("minji", new Money(12900, "KRW"), "tok_approve");

  @BeforeEach
  void calmProvider() {
    provider.reset();
  }

  PaymentStatus pay() {
    return status(settlePayment.pay(order, charge));
  }

  PaymentStatus cancel() {
    return status(settlePayment.cancel(order));
  }

  static PaymentStatus status(PaymentOutcome outcome) {
    return ((Standing) outcome).status();
  }

  void failAt(Class<? extends ProviderCall> step) {
    provider.answers(
        call -> step.isInstance(call) ? new ProviderAnswer.Unclear() : new ProviderAnswer.Done());
  }

  /** How often each movement of this order stands in the ledger. */
  Map<String, Long> booked() {
    Map<String, Long> booked = new HashMap<>();
    sql.sql("SELECT movement, count(*) AS n FROM ledger_entry WHERE order_id = ? GROUP BY movement")
        .param(order.value())
        .query(row -> {
          booked.put(row.getString("movement"), row.getLong("n"));
        });
    return booked;
  }
}
