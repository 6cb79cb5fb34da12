package shop.loadtest.check;

import shop.loadtest.history.Exchange;

/** Which answers say that nothing was reserved. */
final class Refusal {

  private Refusal() {}

  /**
   * Whether the client may rely on it that nothing was reserved. Any other answer of a server in
   * trouble leaves it open; so does none.
   */
  static boolean isDefinite(Exchange heard) {
    return (heard.status() >= 400 && heard.status() < 500) || "overloaded".equals(heard.type());
  }

  /** How many units the client was told not to be there; 0 if nothing was said about it. */
  static int unitsMissing(Exchange heard) {
    if ("sold-out".equals(heard.type())) {
      return 1;
    }
    return "not-enough-left".equals(heard.type()) ? heard.quantity() : 0;
  }
}
