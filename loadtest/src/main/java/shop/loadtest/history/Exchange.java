package shop.loadtest.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One wish of one client, and what the client heard.
 *
 * @param n counts the exchanges of a run
 * @param at when it was meant to be sent, by the client's clock
 * @param sent nanoseconds from the start of the run to the moment before the request was sent
 * @param heard nanoseconds from the start of the run to the moment when the answer was read, or was
 *     given up
 * @param instance that answered, if it said so
 * @param quantity units that were asked for
 * @param method of payment
 * @param status of HTTP, or 0 without an answer: cut, refused, given up
 * @param type the last part of the problem's type, such as {@code sold-out}
 * @param amount the price of one unit, as the answer shows it
 * @param total the price of all units, as the answer shows it
 * @param left units that a refusal says are left
 */
public record Exchange(
    long n,
    Instant at,
    long sent,
    long heard,
    @Nullable String instance,
    String customer,
    String sale,
    String key,
    int quantity,
    String method,
    int status,
    @Nullable String type,
    @Nullable String reservationId,
    @Nullable String orderId,
    @Nullable Long amount,
    @Nullable String currency,
    @Nullable Long total,
    @Nullable Integer left,
    @Nullable Instant reservedAt) {

  /** Whether the client was promised units, for the first time or again. */
  public boolean promised() {
    return status == 201 || status == 200;
  }
}
