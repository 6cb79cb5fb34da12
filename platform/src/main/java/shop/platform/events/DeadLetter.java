package shop.platform.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that this service could not take and has put aside, as an operator sees it.
 *
 * @param deadLetterId what to replay it by
 * @param eventId absent when it is no event at all
 * @param reason the kind of failure; the log knows more
 * @param payload the content, its first 10,000 characters
 * @param handled whether it has been handled since
 */
record DeadLetter(
    String deadLetterId,
    String type,
    String key,
    @Nullable String eventId,
    Instant putAsideAt,
    String reason,
    String payload,
    boolean handled) {

  /** The newest dead letters first. */
  record Page(List<DeadLetter> items) {}
}
