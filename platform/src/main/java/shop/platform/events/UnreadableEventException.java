package shop.platform.events;

import org.jspecify.annotations.Nullable;

/** What arrived is not an event that its reader understands; it will not become one by waiting. */
final class UnreadableEventException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableEventException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
