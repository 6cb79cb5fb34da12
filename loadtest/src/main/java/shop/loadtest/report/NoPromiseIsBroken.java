package shop.loadtest.report;

/** The checker finds nothing. */
record NoPromiseIsBroken() implements Claim {

  @Override
  public Finding in(Exhibit exhibit) {
    Judgement checker = exhibit.day().checker();
    return new Finding(
        "not one promise is broken",
        checker.judged() && checker.passed() && checker.held() > 0,
        checker.judged()
            ? "%d of %d promises held, %d violations"
                .formatted(checker.held(), checker.promises().size(), checker.violations())
            : "nobody judged it");
  }
}
