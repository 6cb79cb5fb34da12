package shop.loadtest.drive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.loadtest.history.AnswerBody;
import shop.loadtest.history.Exchange;

/**
 * What one customer asks for.
 *
 * @param token that proves who the customer is
 * @param key that names the wish, so that a repeat is one
 * @param method of payment
 */
public record Wish(
    String customer, String token, String sale, String key, int quantity, String method) {

  /** When it was asked and answered, and by whom; each field as in {@link Exchange}. */
  public record Asked(long n, Instant at, long sent, long heard, @Nullable String instance) {}

  /** This wish and what came of it, as a history keeps them. */
  public Exchange exchange(Asked asked, int status, @Nullable String type, AnswerBody body) {
    return new Exchange(
        asked.n(),
        asked.at(),
        asked.sent(),
        asked.heard(),
        asked.instance(),
        customer,
        sale,
        key,
        quantity,
        method,
        status,
        type,
        body.text("/reservationId"),
        body.text("/orderId"),
        body.number("/unitPrice/amount"),
        body.text("/unitPrice/currency"),
        body.number("/total/amount"),
        body.left(),
        body.reservedAt());
  }
}
