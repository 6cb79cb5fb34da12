package shop.order.order;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An order's refunds, the oldest first. Together they never exceed what was captured. */
@Embeddable
class Refunds {

  /** So many parts one order is given back in, at most. */
  static final int MOST = 50;

  /** Requested or paid; the database too refuses more than the order's amount. */
  private long refunded;

  @ElementCollection
  @CollectionTable(name = "order_refund", joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "position")
  private List<Refund> entries = new ArrayList<>();

  /** What may still be asked for, of what was captured. */
  long left(Money captured) {
    return captured.amount() - refunded;
  }

  boolean areTooMany() {
    return entries.size() >= MOST;
  }

  void add(Refund refund) {
    refunded = Math.addExact(refunded, refund.amount());
    entries.add(refund);
  }

  /** The one that was not decided for the longest time. */
  Optional<Refund> pending() {
    return entries.stream().filter(Refund::isPending).findFirst();
  }

  Optional<Refund> withKey(String key) {
    return entries.stream().filter(refund -> key.equals(refund.requestKey())).findFirst();
  }

  /** Ends a pending refund; false if it is none. */
  boolean end(String refundId, RefundStatus how, Instant now) {
    for (int i = 0; i < entries.size(); i++) {
      Refund refund = entries.get(i);
      if (refund.refundId().equals(refundId) && refund.isPending()) {
        entries.set(i, refund.ended(how, now));
        refunded -= how == RefundStatus.REFUSED ? refund.amount() : 0;
        return true;
      }
    }
    return false;
  }

  List<Refund> entries() {
    return List.copyOf(entries);
  }
}
