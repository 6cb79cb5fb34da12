package shop.loadtest.drive;

/**
 * What one customer asks for.
 *
 * @param token that proves who the customer is
 * @param key that names the wish, so that a repeat is one
 * @param method of payment
 */
public record Wish(
    String customer, String token, String sale, String key, int quantity, String method) {}
