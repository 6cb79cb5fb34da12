package shop.loadtest.report;

/**
 * What is sold, and to how many.
 *
 * @param expectedPerSecond arrivals that the merchandiser announced with the sale
 * @param perSecond arrivals that came in the rush
 * @param customers each with a token of their own
 */
public record Offer(
    String sale,
    String product,
    int quantity,
    int limitPerCustomer,
    double expectedPerSecond,
    double perSecond,
    int customers) {}
