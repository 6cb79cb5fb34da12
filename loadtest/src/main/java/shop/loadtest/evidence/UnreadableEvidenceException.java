package shop.loadtest.evidence;

import org.jspecify.annotations.Nullable;

/** Evidence was asked for and cannot be had: there is no verdict then. */
public final class UnreadableEvidenceException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableEvidenceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
