package shop.loadtest.campaign;

/**
 * A fault that happened.
 *
 * @param what exactly was done
 * @param outageMillis until what was hit answered again
 * @param resolutionMillis from then until each wish that was undecided at that moment was decided
 */
record Inflicted(Plan.Step step, String what, long outageMillis, long resolutionMillis) {}
