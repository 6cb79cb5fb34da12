package shop.loadtest.report;

/** Orders and payments follow at their own pace, and arrive. */
record OrdersCatchUp() implements Claim {

  @Override
  public Finding in(Exhibit exhibit) {
    double seconds = exhibit.figures().catchUp();
    return new Finding(
        "orders and payments catch up",
        seconds >= 0,
        seconds < 0
            ? "they have not while we waited"
            : "%.0f s after the last unit was reserved".formatted(seconds));
  }
}
