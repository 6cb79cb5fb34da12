package shop.payment.ledger;

import java.util.Map;

/** What the payments themselves say, against which the ledger is proved. */
public interface Receipts {

  /** The sum of what is captured and not refunded, by currency, in minor units. */
  Map<String, Long> outstanding();
}
