package shop.loadtest.evidence;

import shop.loadtest.history.Exchange;

/** What one reservation at most may come from: a customer's own name for a wish of a sale. */
public record Wish(String sale, String customer, String key) {

  /** The wish of an exchange. */
  public static Wish of(Exchange exchange) {
    return new Wish(exchange.sale(), exchange.customer(), exchange.key());
  }
}
