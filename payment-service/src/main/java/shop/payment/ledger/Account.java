package shop.payment.ledger;

import java.util.Locale;

/** Where money is or comes from. */
enum Account {
  /** What the provider owes us: captured and not given back. */
  PROVIDER,
  /** What customers paid. */
  SALES,
  /** What customers got back. */
  REFUNDS;

  /** The name on the wire. */
  String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
