package shop.loadtest.report;

/** What the sale does not need any more is given back. */
record TimesaleComesBack() implements Claim {

  @Override
  public Finding in(Exhibit exhibit) {
    Track timesale = exhibit.day().scaled();
    double settled = exhibit.day().moments().settled();
    return new Finding(
        "time-sale comes back to its minimum",
        timesale.last() == timesale.min() && settled >= 0,
        settled < 0
            ? "%d at the end, its minimum is %d".formatted(timesale.last(), timesale.min())
            : "%d again, %.0f s after the rush"
                .formatted(timesale.last(), settled - exhibit.day().moments().rushEnds()));
  }
}
