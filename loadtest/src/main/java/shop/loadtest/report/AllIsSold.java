package shop.loadtest.report;

/** As many units are sold as there were, by what customers heard and by what is kept. */
record AllIsSold() implements Claim {

  @Override
  public Finding in(Exhibit exhibit) {
    int quantity = exhibit.day().offer().quantity();
    var left = exhibit.day().levels().unitsLeft();
    long kept = left.isEmpty() || left.getLast() < 0 ? -1 : quantity - left.getLast();
    return new Finding(
        "units sold = units offered",
        kept == quantity && Math.abs(exhibit.figures().sold() - quantity) <= unknown(exhibit),
        "%,d promised, %,d kept, %,d offered".formatted(exhibit.figures().sold(), kept, quantity));
  }

  /** Whoever heard nothing may have a unit all the same; the checker knows. */
  private static long unknown(Exhibit exhibit) {
    return exhibit.figures().lost();
  }
}
