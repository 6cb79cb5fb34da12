package shop.timesale.sale;

/**
 * How many wishes come per second when a sale opens.
 *
 * @param perSecond at least 1
 */
record Demand(int perSecond) {

  private static final int WISHES_PER_UNIT = 3;
  private static final int SECONDS = 10;
  private static final int BOLDEST_GUESS = 10_000;

  /**
   * What to be ready for when nobody has said what is expected: three wishes for each unit, all
   * within ten seconds, but never more than 10,000 a second. Who knows better says so.
   */
  static Demand guess(int quantity) {
    long wishes = (long) quantity * WISHES_PER_UNIT;
    return new Demand(Math.clamp(Math.ceilDiv(wishes, SECONDS), 1, BOLDEST_GUESS));
  }
}
