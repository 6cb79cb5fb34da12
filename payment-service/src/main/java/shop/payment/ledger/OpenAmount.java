package shop.payment.ledger;

/**
 * Work in one currency whose outcome is not known.
 *
 * @param amount in minor units
 */
public record OpenAmount(String currency, long count, long amount) {}
