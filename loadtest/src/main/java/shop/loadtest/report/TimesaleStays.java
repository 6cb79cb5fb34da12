package shop.loadtest.report;

/** Without a sale the service of the sale has no reason to grow. */
record TimesaleStays() implements Claim {

  @Override
  public Finding in(Exhibit exhibit) {
    Track timesale = exhibit.day().scaled();
    return new Finding(
        "time-sale stays at its minimum",
        timesale.most() <= timesale.min(),
        "at most %d".formatted(timesale.most()));
  }
}
