package shop.platform.events;

import java.util.List;

/** The events that this service could not take and has put aside. */
interface DeadLetters {

  /** What became of a dead letter that was to be handled once more. */
  sealed interface Replay {
    /** It was handled now. */
    record Handled() implements Replay {}

    /** It had been handled before; nothing was done again. */
    record HandledBefore() implements Replay {}

    /** It failed as before and stays. */
    record StillFailing(String reason) implements Replay {}

    /** There is no such dead letter. */
    record Unknown() implements Replay {}
  }

  /** The newest ones, at most {@code limit}; those handled since only if wanted. */
  List<DeadLetter> newest(int limit, boolean alsoHandled);

  /** Handles one once more, as if it had just come; harmless when it has been handled. */
  Replay replay(String deadLetterId);
}
