package shop.loadtest.evidence;

import java.util.Locale;

/** Where evidence comes from. Each may be missing; what needs it is then not judged. */
public enum Source {
  /** What the clients asked and heard. */
  HISTORY,
  /** The database of timesale-service. */
  TIMESALE,
  /** The database of order-service. */
  ORDERS,
  /** The database of payment-service. */
  PAYMENTS,
  /** The database of catalog-service. */
  CATALOG,
  /** The broker's topics. */
  EVENTS;

  /** As it is named to people. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
