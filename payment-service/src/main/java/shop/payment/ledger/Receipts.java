package shop.payment.ledger;

import java.util.List;

/** What the payments themselves say, against which the ledger is proved. */
public interface Receipts {

  /** All that was captured and refunded, once for each currency. */
  List<Receipt> all();
}
