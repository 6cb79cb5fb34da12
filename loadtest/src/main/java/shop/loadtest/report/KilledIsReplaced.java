package shop.loadtest.report;

/** After a kill the wanted number is there again. */
record KilledIsReplaced() implements Claim {

  @Override
  public Finding in(Exhibit exhibit) {
    Day day = exhibit.day();
    Track timesale = day.scaled();
    double killed = day.moments().killed();
    int before = timesale.ready().get(day.sampleAt(killed));
    int gone = gone(day, timesale, before);
    double again = gone < 0 ? -1 : again(day, timesale, before, gone);
    return new Finding(
        "a killed instance is replaced",
        killed >= 0 && again >= 0,
        again < 0
            ? "%s was killed and nothing came in its place".formatted(day.origin().killed())
            : "%s was killed, %d were ready again after %.0f s"
                .formatted(day.origin().killed(), before, again - killed));
  }

  private static int gone(Day day, Track timesale, int before) {
    for (int i = day.sampleAt(day.moments().killed()); i < day.time().size(); i++) {
      if (timesale.ready().get(i) < before) {
        return i;
      }
    }
    return -1;
  }

  private static double again(Day day, Track timesale, int before, int gone) {
    for (int i = gone; i < day.time().size(); i++) {
      if (timesale.ready().get(i) >= before) {
        return day.time().get(i);
      }
    }
    return -1;
  }
}
