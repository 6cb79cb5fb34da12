package shop.payment.refund;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import shop.payment.OrderId;

/** What names a refund: its order and, within it, an id that the caller chooses. */
@Embeddable
record RefundKey(
    @Column(name = "order_id") String orderId, @Column(name = "refund_id") String refundId)
    implements Serializable {

  OrderId order() {
    return new OrderId(orderId);
  }
}
