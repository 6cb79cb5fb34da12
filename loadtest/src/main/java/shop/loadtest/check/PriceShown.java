package shop.loadtest.check;

import shop.loadtest.history.Exchange;

/** The total that a client was shown is the shown price of a unit, as often as units. */
record PriceShown() implements Invariant {

  @Override
  public void hear(Exchange heard, Findings findings) {
    if (heard.promised()
        && (heard.amount() == null
            || heard.total() == null
            || heard.amount() * heard.quantity() != heard.total())) {
      findings.violated("a client was shown a total that is not the price of the units", heard);
    }
  }
}
