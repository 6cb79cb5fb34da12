package shop.loadtest.report;

/**
 * When what happened.
 *
 * @param opens the sale, or would have opened
 * @param rushEnds the last customer of the rush comes
 * @param caughtUp every reservation has its order, and every order has ended
 * @param killed an instance, by us
 * @param settled time-sale is back at its minimum
 */
public record Moments(
    double announced,
    double opens,
    double soldOut,
    double rushEnds,
    double killed,
    double caughtUp,
    double settled,
    double ends) {}
