package shop.payment.ledger;

/**
 * What payments in one currency say, in minor units.
 *
 * @param captured all that was ever taken
 * @param refunded all that was given back
 */
public record Receipt(String currency, long captured, long refunded) {}
