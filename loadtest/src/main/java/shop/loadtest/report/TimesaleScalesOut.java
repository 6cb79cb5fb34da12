package shop.loadtest.report;

/** The service of the sale got more instances. */
record TimesaleScalesOut() implements Claim {

  @Override
  public Finding in(Exhibit exhibit) {
    Track timesale = exhibit.day().scaled();
    return new Finding(
        "time-sale scales out",
        timesale.most() > timesale.min() && timesale.most() > 1,
        "from %d to %d instances".formatted(timesale.ready().getFirst(), timesale.most()));
  }
}
