package shop.loadtest.report;

/**
 * Whether a claim holds.
 *
 * @param claim what is claimed
 * @param says what was measured
 */
public record Finding(String claim, boolean held, String says) {}
